package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;

/** TN021: an entity that extends an entity is refused until inheritance is built. */
public final class EntityInheritanceCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        InheritedEntities.entitySuperclass(type)
                .ifPresent(superclass -> diagnostics.report(type.report(
                                Code.TN021,
                                "entity %s extends entity %s"
                                        .formatted(
                                                type.display(),
                                                superclass.name().simple()))
                        .found("inheritance between entities is not built yet")
                        .help("if %s has no rows of its own, make it a mapped superclass:"
                                .formatted(superclass.name().simple()))
                        .code("@MappedSuperclass")
                        .build()));
    }
}
