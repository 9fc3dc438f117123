package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN003: an abstract entity with no entity below it has rows that nothing can represent. */
public final class AbstractEntityCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        boolean isAbstract = type.type().modifiers().isAbstract() && type.type().kind() == Kind.CLASS;
        if (type.isEntity() && isAbstract && !hasSubclass(type, classes)) {
            diagnostics.report(type.report(Code.TN003, "entity %s is abstract".formatted(type.display()))
                    .found("no entity of this compilation extends %s, so its rows have no instances"
                            .formatted(type.display()))
                    .help("to share its attributes with other entities, make it a mapped superclass:")
                    .code("@MappedSuperclass")
                    .help("otherwise make it concrete")
                    .build());
        }
    }

    private static boolean hasSubclass(MappedType type, Subjects classes) {
        return classes.entities().stream()
                .flatMap(entity -> entity.hierarchy().superclasses().stream())
                .anyMatch(superclass ->
                        superclass.name().equals(type.type().name()) && superclass.isAnnotated(Jakarta.ENTITY));
    }
}
