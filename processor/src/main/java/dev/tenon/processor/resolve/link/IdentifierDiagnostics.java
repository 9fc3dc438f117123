package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about identifiers. */
public final class IdentifierDiagnostics {
    private IdentifierDiagnostics() {}

    /** TN006. */
    static Diagnostic missing(EntityDraft entity) {
        String name = entity.name().simple();
        List<String> attributes =
                entity.attributes().stream().map(AttributeDraft::name).toList();
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN006, entity.hierarchy().type().address(), name + " has no identifier")
                .suppressed(entity.hierarchy().type().suppressed())
                .found("no attribute with @Id or @EmbeddedId; " + name + " has " + Suggestions.listed("id", attributes))
                .help("mark the attribute that tells rows apart:");
        return entity.attributes().stream()
                .filter(attribute ->
                        attribute.name().equals("id") || attribute.site().isAnnotated(Jakarta.GENERATED_VALUE))
                .findFirst()
                .map(id -> diagnostic.code("@Id " + id.site().type().display() + " " + id.name() + ";"))
                .orElseGet(() -> diagnostic.code("@Id @GeneratedValue Long id;"))
                .build();
    }

    /** TN007. */
    static Diagnostic several(EntityDraft entity, List<AttributeDraft> identifiers) {
        String name = entity.name().simple();
        String components = identifiers.stream()
                .map(attribute -> attribute.site().type().display() + " " + attribute.name())
                .collect(Collectors.joining(", "));
        return Diagnostic.of(
                        Code.TN007,
                        identifiers.get(1).site().address(),
                        name + " has several @Id attributes and no id class")
                .suppressed(identifiers.get(1).site().suppressed())
                .found("@Id on "
                        + identifiers.stream().map(AttributeDraft::name).collect(Collectors.joining(", ")))
                .help("add a class that holds them together, or remove all but one @Id:")
                .code("@IdClass(" + name + "Id.class)")
                .code("record " + name + "Id(" + components + ") {}")
                .build();
    }

    /** TN008. */
    static Diagnostic impossible(AttributeDraft part, boolean embedded) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN008, part.site().address(), part.site().label() + " cannot identify rows")
                .suppressed(part.site().suppressed())
                .found("its type is " + part.site().type().display()
                        + (part.site().isAnnotated(TenonNames.JSON) ? ", kept as JSON" : ""));
        return embedded
                ? diagnostic
                        .help("an embedded identifier has its own annotation:")
                        .code("@EmbeddedId " + part.site().type().display() + " " + part.name() + ";")
                        .build()
                : diagnostic
                        .help("use a type that can be compared, such as Long, String or UUID")
                        .build();
    }

    /** TN008 where an embedded identifier holds an entity, which its owner has to hold. */
    static Diagnostic relationshipInside(AttributeDraft identifier, AttributeDraft relationship) {
        return Diagnostic.of(
                        Code.TN008,
                        relationship.site().address(),
                        relationship.site().label() + " cannot identify rows")
                .suppressed(relationship.site().suppressed())
                .found("it is a relationship, and stands in the embedded id "
                        + identifier.site().label())
                .help("hold the other's identifier there, and give it by a relationship beside " + identifier.name()
                        + ":")
                .code("@MapsId(\"" + relationship.name() + "\") @ManyToOne "
                        + relationship.site().type().display() + " " + relationship.name() + ";")
                .build();
    }

    /** TN008 where identifiers take their values from each other. */
    static Diagnostic derivedFromItself(EntityDraft entity) {
        String name = entity.name().simple();
        return Diagnostic.of(
                        Code.TN008,
                        entity.hierarchy().type().address(),
                        "the identifier of " + name + " is derived from itself")
                .suppressed(entity.hierarchy().type().suppressed())
                .found("its relationships with @Id or @MapsId lead back to " + name)
                .help("give one of the entities an identifier of its own:")
                .code("@Id @GeneratedValue Long id;")
                .build();
    }

    /** TN009. */
    public static Diagnostic idClassDoesNotMatch(
            EntityDraft entity, String idClass, Address address, List<String> differences) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN009,
                        address,
                        "the id class " + idClass + " does not match the identifier of "
                                + entity.name().simple())
                .suppressed(entity.hierarchy().type().suppressed());
        differences.forEach(diagnostic::found);
        return diagnostic.help("give both the same names and types").build();
    }

    /** TN061, in the words of the check that sees most of its cases. */
    public static Diagnostic keyCannotBeMade(EntityDraft entity, TypeDeclaration key, Address address) {
        String name = key.name().simple();
        return Diagnostic.of(
                        Code.TN061,
                        address,
                        "the id class %s of %s cannot be made"
                                .formatted(name, entity.name().simple()))
                .suppressed(entity.hierarchy().type().suppressed())
                .found(
                        key.modifiers().isAbstract()
                                ? name + " is abstract"
                                : name
                                        + " has no constructor without parameters, and none whose parameters are its parts")
                .help("make it a record, or add a constructor:")
                .code("protected %s() {}".formatted(name))
                .build();
    }

    /** TN012. */
    public static Diagnostic noGenerator(
            AttributeDraft part, AnnotationUse generated, String name, List<String> known) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN012, generated.addressOf("generator"), "no generator is named \"" + name + "\"")
                .suppressed(part.site().suppressed())
                .found("generator = \"" + name + "\" on " + part.site().label() + "; the generators are "
                        + Suggestions.listed(name, known));
        Suggestions.nearest(name, known).ifPresent(near -> diagnostic
                .help("did you mean \"" + near + "\"?")
                .code("@GeneratedValue(generator = \"" + near + "\")"));
        return diagnostic
                .help("define it beside the attribute:")
                .code("@SequenceGenerator(name = \"" + name + "\")")
                .build();
    }

    /** TN017. */
    static Diagnostic mapsNothing(
            AttributeDraft.Relationship relationship, AnnotationUse mapsId, String name, List<String> names) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN017,
                        mapsId.addressOf("value"),
                        "@MapsId(\"" + name + "\") of " + relationship.site().label()
                                + " names no part of the identifier")
                .suppressed(relationship.site().suppressed())
                .found("\"" + name + "\"; the identifier of "
                        + relationship.site().entity().simple() + " has " + Suggestions.listed(name, names));
        Suggestions.nearest(name, names)
                .ifPresent(near ->
                        diagnostic.help("did you mean \"" + near + "\"?").code("@MapsId(\"" + near + "\")"));
        return diagnostic.build();
    }

    /** TN017 where the numbers differ. */
    static Diagnostic mapsAnotherNumber(
            AttributeDraft.Relationship relationship, Address address, int parts, int columns) {
        return Diagnostic.of(Code.TN017, address, relationship.site().label() + " maps an identifier of another shape")
                .suppressed(relationship.site().suppressed())
                .found("the target's identifier has " + columns + (columns == 1 ? " column" : " columns")
                        + "; it is mapped to " + parts + (parts == 1 ? " attribute" : " attributes"))
                .help("name the part of the identifier that has the target's shape")
                .build();
    }
}
