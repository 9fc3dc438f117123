package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeAccess;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;

/** Decides how a {@code Deferred} attribute is read apart from its row, and what cannot be. */
public final class DeferredAttributes {
    /** What the database makes is read back by the statement that writes the row. */
    private static final List<String> NEEDED_WITH_THE_ROW =
            List.of(Jakarta.ID, Jakarta.EMBEDDED_ID, Jakarta.VERSION, TenonNames.GENERATED);

    private DeferredAttributes() {}

    /** How the attribute is read; empty if it is read with its row. */
    public static Optional<AttributeMapping.Deferral> deferral(AttributeSite site) {
        if (!site.access().deferred()) {
            return Optional.empty();
        }
        String group = site.annotation(TenonNames.DEFERRED_GROUP)
                .map(use -> use.text("value", ""))
                .orElse("");
        return Optional.of(new AttributeMapping.Deferral(group, site.isAnnotated(Jakarta.LOB)));
    }

    /** What is wrong with a deferred attribute. */
    static Optional<Diagnostic> problem(Compilation compilation, AttributeSite site) {
        if (!site.access().deferred() || JavaTypes.isUnresolved(site.member().type())) {
            return Optional.empty();
        }
        Optional<String> needed =
                NEEDED_WITH_THE_ROW.stream().filter(site::isAnnotated).findFirst();
        if (needed.isPresent()) {
            return Optional.of(neededWithTheRow(site, needed.get()));
        }
        Optional<String> held = held(compilation, site);
        if (held.isPresent()) {
            return Optional.of(noSingleValue(site, held.get()));
        }
        if (site.isInsideEmbedded()) {
            return Optional.of(insideEmbedded(site));
        }
        return site.access().isWritable() ? Optional.empty() : Optional.of(cannotBeSet(site));
    }

    /** What it holds that has no column of its own. */
    private static Optional<String> held(Compilation compilation, AttributeSite site) {
        JavaType type = site.type();
        if (JavaTypes.isDeferred(type)) {
            return Optional.of("does not say what it holds");
        }
        if (compilation.isEntity(type) || HeldType.of(type) instanceof HeldType.Reference) {
            return Optional.of("holds an entity");
        }
        boolean converted = site.isAnnotated(Jakarta.CONVERT) || site.isAnnotated(TenonNames.JSON);
        if (RelationshipResolver.isRelationship(site) || site.isAnnotated(Jakarta.ELEMENT_COLLECTION)) {
            return Optional.of("holds a collection");
        }
        if (!converted && HeldType.of(type) instanceof HeldType.Many) {
            return Optional.of("holds a collection");
        }
        boolean embedded = site.isAnnotated(Jakarta.EMBEDDED)
                || compilation.embeddable(type).isPresent();
        return !converted && embedded ? Optional.of("holds an embedded value") : Optional.empty();
    }

    private static Diagnostic neededWithTheRow(AttributeSite site, String annotation) {
        String word = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
        return Diagnostic.of(Code.TN409, site.address(), site.label() + " is deferred, and needed with its row")
                .suppressed(site.suppressed())
                .found(word + " " + declaration(site))
                .help("hold the value itself:")
                .code(word + " " + site.type().display() + " " + site.name() + ";")
                .build();
    }

    private static Diagnostic noSingleValue(AttributeSite site, String held) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN410, site.address(), site.label() + " is deferred, and " + held)
                .suppressed(site.suppressed())
                .found(declaration(site) + "; what is deferred is the value of one column");
        return switch (held) {
            case "does not say what it holds" ->
                diagnostic
                        .help("say it:")
                        .code("Deferred<String> " + site.name() + ";")
                        .build();
            case "holds an embedded value" ->
                diagnostic
                        .help("embed it, or defer attributes of one column each and group them:")
                        .code(site.type().display() + " " + site.name() + ";")
                        .code("@DeferredGroup(\"" + site.name() + "\") Deferred<…> …;")
                        .build();
            case "holds an entity" ->
                diagnostic
                        .help("a reference is lazy by itself:")
                        .code("Ref<" + entity(site.type()) + "> " + site.name() + ";")
                        .build();
            default ->
                diagnostic
                        .help("a collection is lazy by itself:")
                        .code(site.type().display() + " " + site.name() + ";")
                        .build();
        };
    }

    private static String entity(JavaType type) {
        return HeldType.of(type).content().orElse(type).display();
    }

    private static Diagnostic insideEmbedded(AttributeSite site) {
        return Diagnostic.of(
                        Code.TN411,
                        site.address(),
                        site.label() + " is deferred, and part of an embedded value, which is read as a whole")
                .suppressed(site.suppressed())
                .found(declaration(site) + "; whether an embedded value is null shows in its columns")
                .help("declare it in the entity, or hold the value itself:")
                .code(site.type().display() + " " + site.name() + ";")
                .build();
    }

    private static Diagnostic cannotBeSet(AttributeSite site) {
        return Diagnostic.of(
                        Code.TN412,
                        site.address(),
                        site.label() + " is deferred and cannot be set, and a refresh has to put another holder there")
                .suppressed(site.suppressed())
                .found(declaration(site)
                        + (site.access().style() == AttributeAccess.Style.PROPERTY ? " has no setter" : " is final"))
                .help("let it be set; a constructor may take it nevertheless:")
                .code(declaration(site) + ";")
                .build();
    }

    private static String declaration(AttributeSite site) {
        return site.member().type().display() + " " + site.name();
    }
}
