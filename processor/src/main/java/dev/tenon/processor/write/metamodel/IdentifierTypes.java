package dev.tenon.processor.write.metamodel;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.Declarations;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping;
import dev.tenon.processor.resolve.attribute.PersistentAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the Java type of an entity's identifier, as {@code ToOne.idOf} returns it. */
final class IdentifierTypes {
    private final Declarations declarations;
    private final NameableTypes types;

    IdentifierTypes(Declarations declarations, NameableTypes types) {
        this.declarations = declarations;
        this.types = types;
    }

    /** The type; empty if the class has no identifier that is known. */
    Optional<JavaType> of(String entity) {
        return of(entity, new HashSet<>());
    }

    /** The identifier of an entity may be that of another one, which an erroneous mapping can make a circle. */
    private Optional<JavaType> of(String entity, Set<String> visited) {
        if (!visited.add(entity)) {
            return Optional.empty();
        }
        EntityMapping compiled = declarations.compiled().get(entity);
        if (compiled != null) {
            return ofCompiled(compiled, visited);
        }
        return types.declaration(entity).flatMap(declared -> ofDeclared(declared, visited));
    }

    private Optional<JavaType> ofDeclared(HierarchyDeclaration entity, Set<String> visited) {
        Optional<JavaType> idClass = entity.fromRoot().stream()
                .flatMap(type -> type.annotations("jakarta.persistence.IdClass").stream())
                .flatMap(use -> use.classLiteral("value").stream())
                .findFirst();
        List<PersistentAttribute> identifiers = PersistentAttribute.of(entity).stream()
                .filter(IdentifierTypes::isIdentifier)
                .toList();
        if (idClass.isPresent() || identifiers.size() != 1) {
            return idClass;
        }
        PersistentAttribute only = identifiers.get(0);
        Optional<JavaType> type = only.content();
        boolean derived = AttributeForms.isToOne(only.member());
        return derived
                ? type.flatMap(target -> target instanceof JavaType.Declared declared
                        ? of(declared.name().canonical(), visited)
                        : Optional.empty())
                : Optional.of(only.type());
    }

    private static boolean isIdentifier(PersistentAttribute attribute) {
        return attribute.member().annotations().stream()
                .map(AnnotationUse::type)
                .anyMatch(
                        type -> type.equals("jakarta.persistence.Id") || type.equals("jakarta.persistence.EmbeddedId"));
    }

    private Optional<JavaType> ofCompiled(EntityMapping entity, Set<String> visited) {
        IdentifierMapping identifier = entity.identifier();
        if (identifier.key().isPresent()) {
            ClassName key = identifier.key().get().name();
            return Optional.of(new JavaType.Declared(key, List.of(), false));
        }
        return identifier.attributes().stream()
                .findFirst()
                .flatMap(entity::attributeAt)
                .flatMap(attribute -> ofAttribute(attribute, visited));
    }

    private Optional<JavaType> ofAttribute(AttributeMapping attribute, Set<String> visited) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return Optional.of(basic.value().javaType());
        }
        return attribute instanceof dev.tenon.processor.model.mapping.RelationshipMapping relationship
                ? of(relationship.target().canonical(), visited)
                : Optional.empty();
    }
}
