package dev.tenon.processor.check.standin;

import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.CallbackAnnotations;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.MappingInterface;
import dev.tenon.processor.model.declaration.MappingInterface.StandIn;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** TN066: each method of a mapping interface stands for an attribute of its class, and no two for the same one. */
public final class StandInNameCheck implements MappingRule {
    @Override
    public void check(MappingInterface mapping, Subjects classes, Diagnostics diagnostics) {
        if (!mapping.isUsable()) {
            return;
        }
        mapping.type().methods().stream()
                .filter(method -> !method.modifiers().isAbstract())
                .filter(StandInNameCheck::isMapped)
                .forEach(method -> diagnostics.report(withBody(mapping, method)));
        TypeDeclaration mapped = mapping.mapped().orElseThrow();
        for (StandIn standIn : mapping.standIns()) {
            Optional<Member> attribute = mapping.attribute(standIn, mapped);
            if (!standIn.method().parameters().isEmpty()) {
                diagnostics.report(withParameters(mapping, standIn));
            } else if (attribute.isEmpty()) {
                diagnostics.report(unknown(mapping, standIn, mapped, classes));
            } else {
                mapping.standIn(attribute.get(), mapped)
                        .filter(first -> !first.equals(standIn))
                        .ifPresent(first -> diagnostics.report(twice(mapping, first, standIn, attribute.get())));
            }
        }
    }

    private static boolean isMapped(MethodDeclaration method) {
        return method.annotations().stream()
                .map(AnnotationUse::type)
                .anyMatch(type -> Jakarta.owns(type) || TenonNames.owns(type));
    }

    private static Diagnostic.Builder at(MappingInterface mapping, StandIn standIn, String cause) {
        return at(mapping, standIn.method(), cause);
    }

    private static Diagnostic.Builder at(MappingInterface mapping, MethodDeclaration method, String cause) {
        return Diagnostic.of(Code.TN066, method.address(), mapping.type().name().simple() + "." + method.name() + cause)
                .suppressed(mapping.type().suppressed());
    }

    private static Diagnostic withParameters(MappingInterface mapping, StandIn standIn) {
        return at(mapping, standIn, " takes parameters, so it stands for no attribute")
                .found("a method without parameters stands for the attribute of its name; attributes are set as in any"
                        + " entity")
                .help("remove it")
                .build();
    }

    private static Diagnostic withBody(MappingInterface mapping, MethodDeclaration method) {
        Diagnostic.Builder diagnostic = at(mapping, method, " has a body, so it stands for no attribute")
                .found("nobody implements %s, and nothing calls what its methods do"
                        .formatted(mapping.type().name().simple()));
        boolean callback = method.returnType() instanceof JavaType.Declared type && type.is("java.lang.Void");
        return callback
                ? diagnostic
                        .help("remove it; what is called is a listener:")
                        .code("@EntityListeners(…)")
                        .build()
                : diagnostic
                        .help("declare it without a body, or remove its annotations:")
                        .code("%s %s();".formatted(method.returnType().display(), method.name()))
                        .build();
    }

    private static Diagnostic twice(MappingInterface mapping, StandIn first, StandIn second, Member attribute) {
        return at(mapping, second, " stands for an attribute that another method stands for")
                .found("%s() and %s() both mean %s"
                        .formatted(first.method().name(), second.method().name(), attribute.name()))
                .help("keep one of them, with the annotations of both")
                .build();
    }

    private static Diagnostic unknown(
            MappingInterface mapping, StandIn standIn, TypeDeclaration mapped, Subjects classes) {
        if (!CallbackAnnotations.on(standIn.method()).isEmpty()) {
            return callback(mapping, standIn);
        }
        String name = mapped.name().simple();
        String written = standIn.method().name();
        List<String> candidates =
                mapping.candidates(standIn, mapped).map(Member::name).toList();
        Diagnostic.Builder diagnostic = at(mapping, standIn, " names no attribute of " + name)
                .found("%s(); %s has %s".formatted(written, name, Suggestions.listed(written, candidates)));
        Optional<TypeDeclaration> above = declaredAbove(mapped, standIn, mapping, classes);
        if (above.isPresent()) {
            String superclass = above.get().name().simple();
            return diagnostic
                    .help("%s declares it; map that class by an interface of its own:".formatted(superclass))
                    .code("@MappingOf(%s.class) @MappedSuperclass interface %sMapping"
                            .formatted(superclass, superclass))
                    .build();
        }
        if (mapping.hasOnlyProperty(standIn, mapped)) {
            return diagnostic
                    .help("%s has it as a property; say that its getter is meant:".formatted(name))
                    .code("@Access(AccessType.PROPERTY)")
                    .build();
        }
        if (mapping.hasOnlyField(standIn, mapped)) {
            return diagnostic
                    .help("%s has it as a field; say that the field is meant:".formatted(name))
                    .code("@Access(AccessType.FIELD)")
                    .build();
        }
        Suggestions.nearest(written, candidates).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code(standIn.method().returnType().display() + " " + near + "();"));
        return diagnostic.build();
    }

    private static Diagnostic callback(MappingInterface mapping, StandIn standIn) {
        return at(mapping, standIn, " is no attribute, and nobody calls it back")
                .found("%s describes attributes; callbacks are methods with a body"
                        .formatted(mapping.type().name().simple()))
                .help("remove it; what is called is a listener:")
                .code("@EntityListeners(…)")
                .build();
    }

    /** A superclass has attributes of its own, which are mapped where it is. */
    private static Optional<TypeDeclaration> declaredAbove(
            TypeDeclaration mapped, StandIn standIn, MappingInterface mapping, Subjects classes) {
        return Stream.concat(
                        classes.find(mapped.name().canonical()).stream(),
                        classes.declarations().mappedSuperclasses().stream())
                .filter(found -> found.type().name().equals(mapped.name()))
                .flatMap(found -> found.superclasses().stream())
                .filter(superclass -> mapping.attribute(standIn, superclass).isPresent())
                .findFirst();
    }
}
