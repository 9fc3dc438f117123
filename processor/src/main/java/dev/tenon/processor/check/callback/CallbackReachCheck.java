package dev.tenon.processor.check.callback;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.callback.CallbackMethods;
import dev.tenon.spi.LifecycleEvent;
import java.util.Arrays;
import java.util.Optional;

/** TN077: generated code calls a callback that is not visible by a handle, for which it has to name the class. */
public final class CallbackReachCheck implements TypeCheck {
    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (!type.isEntity()) {
            return;
        }
        HierarchyDeclaration entity = type.hierarchy();
        AccessResolver access = new AccessResolver(classes.home(entity));
        CallbackMethods methods = CallbackMethods.ofEntity(entity);
        Arrays.stream(LifecycleEvent.values())
                .flatMap(event -> methods.of(event).stream())
                .distinct()
                .filter(method -> !access.isVisible(method.modifiers().visibility(), method.declaringClass()))
                .forEach(method -> check(method, type, access, classes, diagnostics));
    }

    private static void check(
            MethodDeclaration method,
            MappedType type,
            AccessResolver access,
            Subjects classes,
            Diagnostics diagnostics) {
        Optional<TypeDeclaration> hidden = type.hierarchy().fromRoot().stream()
                .filter(declaring -> declaring.name().equals(method.declaringClass()))
                .filter(declaring -> !access.isVisible(declaring.modifiers().visibility(), declaring.name()))
                .findFirst();
        hidden.ifPresent(declaring -> diagnostics.report(unnameable(method, declaring, type)));
        classes.declarations()
                .mappingOf(method.declaringClass())
                .flatMap(MappingInterface::closed)
                .ifPresent(closed -> diagnostics.report(closed(method, closed, type)));
    }

    private static Diagnostic unnameable(MethodDeclaration method, TypeDeclaration declaring, MappedType type) {
        String display = display(method);
        return type.report(Code.TN077, "%s cannot be called for %s".formatted(display, type.display()))
                .found("neither it nor %s is visible where the generated classes of %s stand"
                        .formatted(declaring.name().simple(), type.display()))
                .help("make the method public:")
                .code("public void %s()".formatted(method.name()))
                .build();
    }

    private static Diagnostic closed(MethodDeclaration method, MappingInterface.Closed closed, MappedType type) {
        String packageName = method.declaringClass().packageName();
        return type.report(Code.TN077, "%s is closed to module %s".formatted(display(method), closed.reader()))
                .found("it is not public, and module %s does not open package %s"
                        .formatted(closed.module(), packageName))
                .help("let module %s say".formatted(closed.module()))
                .code("opens %s to %s;".formatted(packageName, closed.reader()))
                .build();
    }

    private static String display(MethodDeclaration method) {
        return method.declaringClass().simple() + "." + method.name();
    }
}
