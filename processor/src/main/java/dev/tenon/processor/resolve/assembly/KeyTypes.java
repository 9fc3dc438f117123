package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.IdentifierDraft;
import dev.tenon.processor.resolve.link.Links;
import java.util.List;
import java.util.Optional;

/** The Java types and values of identifiers, followed through relationships to the entities they come from. */
final class KeyTypes {
    private static final int DEEPEST = 8;

    private final Compilation compilation;
    private final Links links;

    KeyTypes(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    /** The type that a member of an id class has for this part of the identifier. */
    Optional<JavaType> type(AttributeDraft part) {
        return type(part, 0);
    }

    /** How the value of a part becomes that of its single column. */
    Optional<ValueMapping> value(AttributeDraft part) {
        return value(part, 0);
    }

    private Optional<JavaType> type(AttributeDraft part, int depth) {
        if (!(part instanceof AttributeDraft.Relationship relationship)) {
            return Optional.of(part.site().type());
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<EntityDraft> target = links.draft(relationship.target());
        return target.isPresent()
                ? type(links.identifier(target.get()), depth)
                : compilation.compiled(relationship.target()).flatMap(KeyTypes::type);
    }

    private Optional<JavaType> type(IdentifierDraft identifier, int depth) {
        if (identifier.embedded().isPresent()) {
            return identifier.embedded().map(embedded -> embedded.site().type());
        }
        if (identifier.idClass().isPresent()) {
            return identifier.idClass().flatMap(use -> use.classLiteral("value"));
        }
        return identifier.parts().size() == 1 ? type(identifier.parts().get(0), depth + 1) : Optional.empty();
    }

    private static Optional<JavaType> type(EntityMapping target) {
        return target.identifier()
                .key()
                .<JavaType>map(key -> new JavaType.Declared(key.name(), List.of(), false))
                .or(() -> value(target).map(ValueMapping::javaType));
    }

    private Optional<ValueMapping> value(AttributeDraft part, int depth) {
        if (part instanceof AttributeDraft.Basic basic) {
            return Optional.of(basic.value());
        }
        if (!(part instanceof AttributeDraft.Relationship relationship) || depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<EntityDraft> target = links.draft(relationship.target());
        if (target.isEmpty()) {
            return compilation.compiled(relationship.target()).flatMap(KeyTypes::value);
        }
        List<AttributeDraft> parts = links.identifier(target.get()).parts();
        return parts.size() == 1 ? value(parts.get(0), depth + 1) : Optional.empty();
    }

    private static Optional<ValueMapping> value(EntityMapping target) {
        IdentifierMapping identifier = target.identifier();
        return identifier.attributes().size() == 1
                ? target.attributeAt(identifier.attributes().get(0))
                        .filter(AttributeMapping.Basic.class::isInstance)
                        .map(basic -> ((AttributeMapping.Basic) basic).value())
                : Optional.empty();
    }
}
