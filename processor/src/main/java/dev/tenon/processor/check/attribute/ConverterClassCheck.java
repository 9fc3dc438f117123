package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;

/** TN042: a converter is a class that can be made without arguments. */
public final class ConverterClassCheck implements MappingCheck {
    private static final String CONVERTER_INTERFACE = "jakarta.persistence.AttributeConverter";

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (String name : classes.declarations().converters()) {
            classes.find(name).map(found -> found.type()).ifPresent(type -> checkDeclared(type, diagnostics));
        }
        classes.attributes().forEach(attribute -> checkUses(attribute, classes, diagnostics));
    }

    private static void checkDeclared(TypeDeclaration type, Diagnostics diagnostics) {
        Address address =
                type.annotation(Jakarta.CONVERTER).map(AnnotationUse::address).orElse(type.address());
        if (!type.supertypes().contains(CONVERTER_INTERFACE)) {
            diagnostics.report(Diagnostic.of(
                            Code.TN042,
                            address,
                            "%s is no AttributeConverter".formatted(type.name().simple()))
                    .found("@Converter stands on a class that converts nothing")
                    .help("say what it converts:")
                    .code("implements AttributeConverter<Money, BigDecimal>")
                    .suppressed(type.suppressed())
                    .build());
        } else if (isRaw(type)) {
            diagnostics.report(Diagnostic.of(
                            Code.TN042,
                            type.address(),
                            "converter %s does not say what it converts"
                                    .formatted(type.name().simple()))
                    .found("what it reads from the column is an Object")
                    .help("say what it converts:")
                    .code("implements AttributeConverter<Money, BigDecimal>")
                    .suppressed(type.suppressed())
                    .build());
        } else {
            obstacle(type, type.name().packageName())
                    .ifPresent(why -> diagnostics.report(unusable(type, type.address(), why)));
        }
    }

    /** Of a raw {@code AttributeConverter}, which leaves {@code Object} in both places, or one that says so itself. */
    private static boolean isRaw(TypeDeclaration type) {
        return type.methods().stream()
                .filter(method -> method.name().equals("convertToEntityAttribute"))
                .anyMatch(method -> method.parameters().size() == 1
                        && method.parameters().get(0) instanceof JavaType.Declared parameter
                        && parameter.is("java.lang.Object"));
    }

    private static void checkUses(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        boolean anywhere = attribute.owner().role() == MappedType.Role.EMBEDDABLE;
        for (AnnotationUse use : attribute.uses(Jakarta.CONVERT)) {
            use.classLiteral("converter")
                    .flatMap(classes::find)
                    .map(found -> found.type())
                    .filter(type -> type.supertypes().contains(CONVERTER_INTERFACE))
                    .filter(type -> !classes.declarations()
                            .converters()
                            .contains(type.name().canonical()))
                    .ifPresent(type -> obstacle(
                                    type,
                                    anywhere
                                            ? type.name().packageName()
                                            : classes.home(attribute.owner().hierarchy()))
                            .ifPresent(why -> diagnostics.report(unusable(type, use.addressOf("converter"), why))));
        }
    }

    private static Diagnostic unusable(TypeDeclaration type, Address address, String why) {
        String name = type.name().simple();
        Diagnostic.Builder report = Diagnostic.of(Code.TN042, address, "converter %s %s".formatted(name, why))
                .found("one instance of it is made with no arguments")
                .suppressed(type.suppressed());
        return type.typeParameters().isEmpty()
                ? report.help("give it a constructor without parameters, in a top-level or static class:")
                        .code("public %s() {}".formatted(name))
                        .build()
                : report.help("use a class that gives the types:")
                        .code("class My%s extends %s<…> {}".formatted(name, name))
                        .build();
    }

    private static Optional<String> obstacle(TypeDeclaration type, String home) {
        if (type.kind() == TypeDeclaration.Kind.INTERFACE) {
            return Optional.of("is an interface");
        }
        if (type.modifiers().isAbstract()) {
            return Optional.of("is abstract");
        }
        if (type.nesting() == TypeDeclaration.Nesting.INNER || type.nesting() == TypeDeclaration.Nesting.LOCAL) {
            return Optional.of("is an inner class");
        }
        if (!type.typeParameters().isEmpty()) {
            return Optional.of("has type parameters, for which nothing gives the types");
        }
        List<ConstructorDeclaration> constructors = type.constructors().stream()
                .filter(constructor -> constructor.parameters().isEmpty())
                .toList();
        if (type.kind() != TypeDeclaration.Kind.CLASS || type.constructors().isEmpty()) {
            return Optional.empty();
        }
        if (constructors.isEmpty()) {
            return Optional.of("has no constructor without parameters");
        }
        if (constructors.get(0).checked()) {
            return Optional.of("has a constructor that throws what nobody catches");
        }
        AccessResolver access = new AccessResolver(home);
        boolean hidden = !access.isVisible(type.modifiers().visibility(), type.name()); // which is said of the class
        return hidden || access.isCallable(constructors.get(0), type.name())
                ? Optional.empty()
                : Optional.of("has a constructor that generated code does not see");
    }
}
