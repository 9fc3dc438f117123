package dev.tenon.processor.check.callback;

import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN075: callbacks of embeddables, and of superclasses that are not mapped, are never called. */
public final class UncalledCallbackCheck implements TypeCheck {
    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.role() == MappedType.Role.EMBEDDABLE) {
            check(
                    type.type(),
                    type.display() + " is embedded, and has no life of its own",
                    "declare it in the entities that embed " + type.display(),
                    diagnostics);
            return;
        }
        type.hierarchy().superclasses().stream()
                .filter(superclass -> superclass.fromSource() && !isManaged(superclass))
                .forEach(superclass -> check(
                        superclass,
                        superclass.name().simple() + " is no mapped superclass",
                        "annotate " + superclass.name().simple() + " with @MappedSuperclass",
                        diagnostics));
    }

    private static void check(TypeDeclaration type, String found, String help, Diagnostics diagnostics) {
        type.annotation(Jakarta.ENTITY_LISTENERS)
                .ifPresent(use -> diagnostics.report(
                        uncalled(type, use, "the listeners of " + type.name().simple() + " are", found, help)));
        for (MethodDeclaration method : type.methods()) {
            for (AnnotationUse use : CallbackAnnotations.on(method)) {
                String cause = type.name().simple() + "." + method.name() + " is";
                diagnostics.report(uncalled(type, use, cause, found, help));
            }
        }
    }

    private static Diagnostic uncalled(
            TypeDeclaration type, AnnotationUse use, String what, String found, String help) {
        return Diagnostic.of(Code.TN075, use.address(), what + " never called")
                .found("%s; %s counts on entities and mapped superclasses"
                        .formatted(found, AnnotationTree.display(use)))
                .help(help)
                .suppressed(type.suppressed())
                .build();
    }

    private static boolean isManaged(TypeDeclaration type) {
        return type.isAnnotated(Jakarta.ENTITY)
                || type.isAnnotated(Jakarta.MAPPED_SUPERCLASS)
                || type.isAnnotated(Jakarta.EMBEDDABLE);
    }
}
