package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ConstructorDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.Collection;
import java.util.stream.Collectors;

/** What there is to say about constructors, final fields and missing setters. */
final class InstanceDiagnostics {
    private InstanceDiagnostics() {}

    static Diagnostic noConstructor(TypeDeclaration type, Collection<String> attributes, Address address) {
        String name = type.name().simple();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN401, address, name + " has no constructor that its rows could use")
                .suppressed(type.suppressed());
        type.constructors().forEach(constructor -> diagnostic.found(signature(name, constructor, attributes)));
        if (type.constructors().isEmpty()) {
            diagnostic.found("no constructor");
        }
        if (type.constructors().stream().anyMatch(InstanceDiagnostics::isNameless)) {
            diagnostic.help("compile " + name + " with -parameters: its class file does not keep their names");
        }
        return diagnostic
                .help("add one without parameters (it may be private), or name each parameter after an attribute:")
                .code("protected " + name + "() {}")
                .build();
    }

    /** What the compiler makes up where a class file has no names. */
    private static boolean isNameless(ConstructorDeclaration constructor) {
        return constructor.parameters().stream()
                .map(ConstructorDeclaration.Parameter::name)
                .anyMatch(name -> name.matches("arg\\d+"));
    }

    private static String signature(String name, ConstructorDeclaration constructor, Collection<String> attributes) {
        String parameters = constructor.parameters().stream()
                .map(parameter -> parameter.type().display() + " " + parameter.name())
                .collect(Collectors.joining(", "));
        String strangers = constructor.parameters().stream()
                .map(ConstructorDeclaration.Parameter::name)
                .filter(parameter -> !attributes.contains(parameter))
                .collect(Collectors.joining(", "));
        return name + "(" + parameters + ")"
                + (strangers.isEmpty()
                        ? ", whose parameters have other types than the attributes"
                        : "; no attribute is named " + strangers);
    }

    static Diagnostic noSetter(AttributeSite site) {
        return Diagnostic.of(Code.TN405, site.address(), site.label() + " is read by a getter but cannot be set")
                .suppressed(site.suppressed())
                .found("no setter of " + site.type().display() + ", and no constructor parameter named " + site.name())
                .help("add a setter (it may be private), or say that it is not persistent:")
                .code("@Transient")
                .build();
    }

    static Diagnostic finalAttribute(AttributeSite site) {
        return Diagnostic.of(Code.TN402, site.address(), "the final attribute " + site.label() + " cannot be set")
                .suppressed(site.suppressed())
                .found("a final field, and no usable constructor with a parameter "
                        + site.type().display() + " " + site.name())
                .help("remove final, add a constructor whose parameters are all attributes, or leave it out:")
                .code("@Transient")
                .build();
    }
}
