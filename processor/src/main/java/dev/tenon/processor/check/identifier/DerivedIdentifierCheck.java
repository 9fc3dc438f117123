package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** TN063, TN122: what {@code @MapsId} gives to an identifier comes from one relationship, and has its type. */
public final class DerivedIdentifierCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            Map<String, RelationshipMapping> sources = new HashMap<>();
            for (RelationshipMapping relationship : entity.relationships()) {
                if (relationship.mapsId().isPresent()) {
                    String part = relationship.mapsId().get();
                    RelationshipMapping other = sources.putIfAbsent(part, relationship);
                    classes.attributeAt(relationship.address()).ifPresent(declared -> {
                        AnnotationUse use = declared.use(Jakarta.MAPS_ID).orElseThrow();
                        if (other != null) {
                            diagnostics.report(givenTwice(declared, use, other));
                        }
                        checkType(entity, relationship, part, declared, use, classes, diagnostics);
                    });
                }
            }
        }
    }

    private static Diagnostic givenTwice(DeclaredAttribute declared, AnnotationUse use, RelationshipMapping other) {
        return declared.report(
                        Code.TN063,
                        use.address(),
                        "%s gives the identifier that %s gives already".formatted(declared.display(), other.name()))
                .found("both have @MapsId for the same part of the identifier")
                .help("keep @MapsId on one of them, or name the parts:")
                .code("@MapsId(\"%sId\")".formatted(declared.name()))
                .build();
    }

    private static void checkType(
            EntityMapping entity,
            RelationshipMapping relationship,
            String part,
            DeclaredAttribute declared,
            AnnotationUse use,
            Subjects classes,
            Diagnostics diagnostics) {
        Optional<BasicType> own = typeOf(entity, part);
        Optional<BasicType> given =
                classes.model().entity(relationship.target().canonical()).flatMap(target -> typeOf(target, ""));
        if (own.isPresent()
                && given.isPresent()
                && own.get().kind() != given.get().kind()) {
            diagnostics.report(declared.report(
                            Code.TN122,
                            use.address(),
                            "@MapsId on %s gives a %s to an identifier of another type"
                                    .formatted(declared.display(), simple(given.get())))
                    .found("%s is identified by a %s, and %s is a %s"
                            .formatted(
                                    relationship.target().simple(),
                                    simple(given.get()),
                                    part.isEmpty()
                                            ? "the identifier of "
                                                    + entity.name().simple()
                                            : part,
                                    simple(own.get())))
                    .help("give both the same type")
                    .build());
        }
    }

    /** The type of a part of the identifier, or of the whole of a simple one. */
    private static Optional<BasicType> typeOf(EntityMapping entity, String part) {
        IdentifierMapping identifier = entity.identifier();
        return identifier.attributes().stream()
                .filter(path -> part.isEmpty()
                        ? identifier.form() == IdentifierMapping.Form.SIMPLE
                        : path.equals(part) || path.endsWith("." + part))
                .findFirst()
                .flatMap(entity::attributeAt)
                .filter(AttributeMapping.Basic.class::isInstance)
                .map(attribute -> ((AttributeMapping.Basic) attribute).value())
                .filter(ValueMapping.Plain.class::isInstance)
                .map(value -> ((ValueMapping.Plain) value).type());
    }

    private static String simple(BasicType type) {
        return type.javaName().substring(type.javaName().lastIndexOf('.') + 1);
    }
}
