package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.Modifiers.Visibility;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.Optional;
import java.util.stream.Stream;

/** TN069, TN404: generated classes stand beside the interface, and have to reach what they store from there. */
public final class ReachabilityCheck implements MappingRule {
    @Override
    public void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics) {
        if (!mapping.isUsable()) {
            return;
        }
        String home = mapping.type().name().packageName();
        for (MappedType type : classes.types()) {
            if (type.type().name().equals(mapping.mapped().orElseThrow().name())) {
                type.attributes().forEach(attribute -> check(attribute, mapping, home, classes, diagnostics));
                return;
            }
        }
    }

    private static void check(
            DeclaredAttribute attribute,
            MappingInterface mapping,
            String home,
            Subjects classes,
            Diagnostics diagnostics) {
        Optional<TypeDeclaration> hidden = mentioned(attribute.member().type())
                .flatMap(type -> classes.find(type).stream())
                .map(found -> found.type())
                .filter(type ->
                        !isVisible(type.modifiers().visibility(), type.name().packageName(), home))
                .findFirst();
        if (hidden.isPresent()) {
            diagnostics.report(unnameable(attribute, mapping, hidden.get(), home));
        } else if (mapping.closed().isPresent() && needsOpening(attribute.member(), home)) {
            diagnostics.report(closed(attribute, mapping, mapping.closed().get()));
        }
    }

    private static Stream<JavaType> mentioned(JavaType type) {
        return type instanceof JavaType.Declared declared
                ? Stream.concat(Stream.of(type), declared.arguments().stream().flatMap(ReachabilityCheck::mentioned))
                : Stream.of(type);
    }

    private static boolean needsOpening(Member member, String home) {
        String declaring = member.declaringClass().packageName();
        boolean read = isVisible(member.modifiers().visibility(), declaring, home);
        boolean write = !(member instanceof Member.Property property)
                || property.setterVisibility() == null
                || isVisible(property.setterVisibility(), declaring, home);
        return !read || !write;
    }

    private static boolean isVisible(Visibility visibility, String packageName, String home) {
        return visibility == Visibility.PUBLIC || (visibility != Visibility.PRIVATE && packageName.equals(home));
    }

    private static Diagnostic unnameable(
            DeclaredAttribute attribute, MappingInterface mapping, TypeDeclaration hidden, String home) {
        String type = hidden.name().simple();
        return Diagnostic.of(
                        Code.TN069,
                        attribute.address(),
                        "%s has a type that cannot be named in %s".formatted(attribute.display(), packageOf(home)))
                .found("%s is not public in package %s; the generated classes stand beside %s"
                        .formatted(
                                type,
                                hidden.name().packageName(),
                                mapping.type().name().simple()))
                .help("move %s there:".formatted(mapping.type().name().simple()))
                .code("package %s;".formatted(hidden.name().packageName()))
                .suppressed(attribute.suppressed())
                .build();
    }

    private static String packageOf(String home) {
        return home.isEmpty() ? "the unnamed package" : "package " + home;
    }

    private static Diagnostic closed(
            DeclaredAttribute attribute, MappingInterface mapping, MappingInterface.Closed closed) {
        String packageName = mapping.mapped().orElseThrow().name().packageName();
        return Diagnostic.of(
                        Code.TN404,
                        attribute.address(),
                        "%s is closed to module %s".formatted(attribute.display(), closed.reader()))
                .found("%s is not public, and module %s does not open package %s"
                        .formatted(attribute.display(), closed.module(), packageName))
                .help("map the class by its public getters and setters:")
                .code("@Access(AccessType.PROPERTY)")
                .help("or, where module %s can be changed, let it say".formatted(closed.module()))
                .code("opens %s to %s;".formatted(packageName, closed.reader()))
                .suppressed(attribute.suppressed())
                .build();
    }
}
