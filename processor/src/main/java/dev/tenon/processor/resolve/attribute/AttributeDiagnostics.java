package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** What there is to say about single attributes: types without a column, converters, embeddables, overrides. */
final class AttributeDiagnostics {
    private AttributeDiagnostics() {}

    static Diagnostic noColumn(AttributeSite site, JavaType type) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN030, site.address(), site.label() + " has no column for " + type.display())
                .suppressed(site.suppressed())
                .found(type.display() + " " + site.name()
                        + "; it is no basic type, enum, embeddable or entity, and not Serializable");
        HeldType held = HeldType.of(type);
        if (site.isAnnotated(Jakarta.ELEMENT_COLLECTION) && !(held instanceof HeldType.Single)) {
            return diagnostic
                    .help("a collection inside of a collection needs an entity between them:")
                    .code("@OneToMany List<…> " + site.name() + ";")
                    .build();
        }
        if (type instanceof JavaType.Array array) {
            return diagnostic
                    .help("hold the elements in a table of their own, or leave it out:")
                    .code("@ElementCollection List<"
                            + JavaTypes.boxed(array.component()).display() + "> " + site.name() + ";")
                    .code("@Transient")
                    .build();
        }
        if (held instanceof HeldType.Many) {
            return diagnostic
                    .help("say that the elements have a table of their own:")
                    .code("@ElementCollection " + type.display() + " " + site.name() + ";")
                    .build();
        }
        if (JavaTypes.className(type)
                .filter(name -> name.canonical().equals(TenonNames.SCALAR_PROXY))
                .isPresent()) {
            return diagnostic
                    .help("say which attribute of what it shows:")
                    .code("@AssociationProxy(\"….…\") " + type.display() + " " + site.name() + ";")
                    .build();
        }
        return diagnostic
                .help("give it a converter, or leave it out:")
                .code("@Convert(converter = " + simple(type) + "Converter.class)")
                .code("@Transient")
                .build();
    }

    static Diagnostic optionalField(AttributeSite site) {
        String type = site.member().type().display();
        return Diagnostic.of(Code.TN030, site.address(), site.label() + " has no column for " + type)
                .suppressed(site.suppressed())
                .found(type + " " + site.name() + "; a field holds the value itself, or null")
                .help("let only the getter return an Optional:")
                .code(site.type().display() + " " + site.name() + ";")
                .build();
    }

    static Diagnostic entityAsJson(AttributeSite site, JavaType type) {
        return Diagnostic.of(Code.TN030, site.address(), site.label() + " cannot be kept as JSON")
                .suppressed(site.suppressed())
                .found(type.display() + " " + site.name() + " refers to an entity, which has a row of its own")
                .help(
                        "make it a relationship, without @Json; or keep its identifier, or a record of what is of interest")
                .build();
    }

    static Diagnostic primitiveAsJson(AttributeSite site, JavaType.Primitive type) {
        return Diagnostic.of(Code.TN030, site.address(), site.label() + " cannot be kept as JSON")
                .suppressed(site.suppressed())
                .found(type.display() + " " + site.name() + "; a primitive has a column type of its own")
                .help("remove @Json, or hold an object:")
                .code("@Json " + JavaTypes.boxed(type).display() + " " + site.name() + ";")
                .build();
    }

    static Diagnostic enumeratedValue(AttributeSite site, JavaType type) {
        return Diagnostic.of(
                        Code.TN022,
                        site.address(),
                        "@EnumeratedValue, which " + type.display() + " of " + site.label() + " has, is not built yet")
                .suppressed(site.suppressed())
                .found("without it, the column would hold ordinals or names instead of the enum's own values")
                .help("convert the enum until then:")
                .code("@Convert(converter = " + simple(type) + "Converter.class)")
                .build();
    }

    static Diagnostic noConverter(AttributeSite site, ClassName converter, Address address) {
        return Diagnostic.of(
                        Code.TN032,
                        address,
                        converter.simple() + ", the converter of " + site.label() + ", is no attribute converter")
                .suppressed(site.suppressed())
                .found(converter.simple() + " does not implement AttributeConverter")
                .help("implement it:")
                .code("class " + converter.simple() + " implements AttributeConverter<"
                        + JavaTypes.boxed(site.type()).display() + ", String>")
                .build();
    }

    static Diagnostic converterDoesNotFit(
            AttributeSite site, JavaType type, ClassName converter, JavaType attributeType, Address address) {
        return Diagnostic.of(Code.TN032, address, converter.simple() + " does not convert the type of " + site.label())
                .suppressed(site.suppressed())
                .found(site.label() + " is " + type.display() + "; " + converter.simple() + " converts "
                        + attributeType.display())
                .help("use a converter of that type:")
                .code("AttributeConverter<" + JavaTypes.boxed(type).display() + ", …>")
                .build();
    }

    static Diagnostic converterWithoutColumn(
            AttributeSite site, ClassName converter, JavaType databaseType, Address address) {
        return Diagnostic.of(
                        Code.TN032,
                        address,
                        converter.simple() + ", the converter of " + site.label()
                                + ", converts to a type without a column")
                .suppressed(site.suppressed())
                .found(converter.simple() + " converts to " + databaseType.display())
                .help("convert to a basic type such as String, Long or byte[]")
                .build();
    }

    static Diagnostic missingRelationship(AttributeSite site, boolean many) {
        String type = site.type().display();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN116, site.address(), site.label() + " refers to an entity but is no relationship")
                .suppressed(site.suppressed())
                .found(type + " " + site.name() + " has no relationship annotation");
        return many
                ? diagnostic
                        .help("say what relationship it is:")
                        .code("@OneToMany " + type + " " + site.name() + ";")
                        .code("@ManyToMany " + type + " " + site.name() + ";")
                        .build()
                : diagnostic
                        .help("say what relationship it is:")
                        .code("@ManyToOne " + type + " " + site.name() + ";")
                        .build();
    }

    static Diagnostic notEmbeddable(AttributeSite site, JavaType type, Optional<TypeDeclaration> known) {
        boolean isRecord = known.filter(found -> found.kind() == TypeDeclaration.Kind.RECORD)
                .isPresent();
        return Diagnostic.of(
                        Code.TN040,
                        site.address(),
                        site.label() + " is embedded, but " + type.display() + " is not embeddable")
                .suppressed(site.suppressed())
                .found(type.display()
                        + (known.isPresent() ? " has no @Embeddable" : " is no class that can be embedded"))
                .help("declare the class as embeddable:")
                .code("@Embeddable " + (isRecord ? "record " : "class ") + simple(type))
                .build();
    }

    static Diagnostic recursiveEmbeddable(AttributeSite site, List<String> around, String embeddable) {
        List<String> path = around.subList(around.indexOf(embeddable), around.size()).stream()
                .map(AttributeDiagnostics::simpleName)
                .toList();
        return Diagnostic.of(
                        Code.TN038,
                        site.address(),
                        site.label() + " makes " + simpleName(embeddable) + " contain itself")
                .suppressed(site.suppressed())
                .found(String.join(" contains ", path) + " contains " + simpleName(embeddable))
                .help("refer to an entity instead, or leave it out:")
                .code("@Transient")
                .build();
    }

    static Diagnostic overrideNamesNothing(
            OverrideTargets.Inside inside,
            String path,
            AnnotationUse use,
            Address address,
            List<String> names,
            List<String> suppressed) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN039,
                        address,
                        "the override \"" + path + "\"" + inside.carrier() + " names no attribute of " + inside.type())
                .suppressed(suppressed)
                .found("\"" + path + "\"; " + inside.type() + " has " + Suggestions.listed(path, names));
        String first = path.split("\\.", 2)[0];
        Optional<AttributeDraft> above = inside.above().stream()
                .filter(attribute -> attribute.name().equals(first))
                .findFirst();
        if (above.isPresent()) {
            String label = above.get().site().label();
            return diagnostic
                    .found(label + " stands in the table of an entity above, for all classes")
                    .help("say it of " + label + " itself, or leave it out")
                    .build();
        }
        String annotation = simpleName(use.type());
        String member = use.has("attributeName") ? "attributeName" : "name";
        String rest = use.has("column")
                ? ", column = @Column(name = \"…\")"
                : use.has("converter") ? ", converter = ….class" : ", …";
        Suggestions.nearest(path, names).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code("@%s(%s = \"%s\"%s)".formatted(annotation, member, near, rest)));
        return diagnostic.build();
    }

    private static String simple(JavaType type) {
        return JavaTypes.className(type).map(ClassName::simple).orElse(type.display());
    }

    private static String simpleName(String canonical) {
        return canonical.substring(canonical.lastIndexOf('.') + 1);
    }
}
