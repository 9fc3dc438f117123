package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Optional;

/** Entities that extend entities. */
final class InheritedEntities {
    private InheritedEntities() {}

    /** The nearest superclass that is an entity. */
    static Optional<TypeDeclaration> entitySuperclass(MappedType type) {
        return type.hierarchy().superclasses().stream()
                .filter(superclass -> superclass.isAnnotated(Jakarta.ENTITY))
                .findFirst();
    }

    static boolean hasEntitySuperclass(MappedType type) {
        return entitySuperclass(type).isPresent();
    }
}
