package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the entities that extend an entity: what they add to its attributes, and the table that holds it. */
final class SubclassResolver {
    private final Compilation compilation;
    private final AttributeResolver attributes;
    private final AccessResolver access;
    private final Style style;
    private final HierarchyDeclaration root;
    private final List<SubclassDraft> drafts = new ArrayList<>();

    /** Begins below a root entity, whose access style is that of the hierarchy. */
    SubclassResolver(
            Compilation compilation,
            AttributeResolver attributes,
            AccessResolver access,
            Style style,
            HierarchyDeclaration root) {
        this.compilation = compilation;
        this.attributes = attributes;
        this.access = access;
        this.style = style;
        this.root = root;
    }

    /** Those that were resolved. */
    List<SubclassDraft> drafts() {
        return drafts;
    }

    /**
     * Resolves the next one, whose superclasses have been resolved.
     *
     * @param known the attributes of the hierarchy; its own are added
     * @param tables the tables of the hierarchy; its own is added
     */
    void resolve(HierarchyDeclaration subclass, List<AttributeDraft> known, List<SecondaryTableDraft> tables) {
        TypeDeclaration type = subclass.type();
        HierarchyDeclaration own = subclass.belowEntity();
        Place top = new Place(
                type.name(),
                access.through(type.name()),
                "",
                style,
                EntityDraftResolver.classOverrides(own),
                Map.of(),
                List.of(),
                type.suppressed());
        List<AttributeDraft> added = attributes.resolve(own, top).stream()
                .filter(attribute -> isNew(subclass, attribute, known))
                .toList();
        OverrideTargets.report(compilation, type, Overrides.of(type.annotations()), added, known);
        List<AttributeDraft> all = new ArrayList<>(
                known.stream().filter(each -> inherits(subclass, each)).toList());
        all.addAll(added);
        Optional<Instantiation.NoArguments> instantiation =
                type.modifiers().isAbstract() ? Optional.empty() : instantiation(type, all);
        known.addAll(added);
        String entityName = EntityDraftResolver.name(type);
        tables.add(SecondaryTableDraft.ofSubclass(
                type,
                TableNames.of(
                        type.annotation(Jakarta.TABLE), compilation.names().named(entityName))));
        drafts.add(new SubclassDraft(
                subclass,
                subclass.entitySuperclass()
                        .map(TypeDeclaration::name)
                        .orElse(root.type().name()),
                entityName,
                tables.size(),
                instantiation,
                added.stream().map(AttributeDraft::name).toList()));
    }

    private boolean inherits(HierarchyDeclaration subclass, AttributeDraft attribute) {
        return drafts.stream()
                .filter(adding -> adding.attributes().contains(attribute.name()))
                .allMatch(adding -> extendsClass(subclass, adding.name()));
    }

    private static boolean extendsClass(HierarchyDeclaration subclass, ClassName other) {
        return subclass.superclasses().stream()
                .anyMatch(superclass -> superclass.name().equals(other));
    }

    /** TN303. */
    private boolean isNew(HierarchyDeclaration subclass, AttributeDraft attribute, List<AttributeDraft> known) {
        Optional<AttributeDraft> other = known.stream()
                .filter(each -> each.name().equals(attribute.name()))
                .findFirst();
        other.filter(declared -> !overrides(subclass, attribute, declared)).ifPresent(declared -> {
            boolean inherited =
                    declared.site().address().equals(attribute.site().address());
            compilation.report(
                    inherited
                            ? inheritedTwice(subclass, attribute, declared)
                            : declaredTwice(subclass, attribute, declared));
        });
        return other.isEmpty();
    }

    /** A getter that stands for an inherited one, and says nothing else of it. */
    private boolean overrides(HierarchyDeclaration subclass, AttributeDraft attribute, AttributeDraft declared) {
        return inherits(subclass, declared)
                && attribute.site().access().style() == Style.PROPERTY
                && declared.site().access().style() == Style.PROPERTY
                && !AccessTypes.isMapped(attribute.site().member());
    }

    private Diagnostic declaredTwice(HierarchyDeclaration subclass, AttributeDraft attribute, AttributeDraft declared) {
        ClassName declaring = declared.site().member().declaringClass();
        return Diagnostic.of(
                        Code.TN303,
                        attribute.site().address(),
                        "%s has an attribute %s already".formatted(declaring.simple(), attribute.name()))
                .suppressed(attribute.site().suppressed())
                .found("%s and %s belong to the hierarchy of %s, in which a name means one attribute"
                        .formatted(
                                declared.site().label(),
                                attribute.site().label(),
                                root.type().name().simple()))
                .help(
                        inherits(subclass, declared)
                                ? "leave it to %s, or rename it".formatted(declaring.simple())
                                : "declare the attribute once, in a class that both extend, or rename it")
                .build();
    }

    private Diagnostic inheritedTwice(
            HierarchyDeclaration subclass, AttributeDraft attribute, AttributeDraft declared) {
        String superclass = attribute.site().member().declaringClass().simple();
        boolean generic = subclass.superclasses().stream()
                .filter(above -> above.name().equals(attribute.site().member().declaringClass()))
                .anyMatch(above -> !above.typeParameters().isEmpty());
        Diagnostic.Builder report = Diagnostic.of(
                        Code.TN303,
                        attribute.site().address(),
                        "two entities below %s inherit %s"
                                .formatted(
                                        root.type().name().simple(),
                                        attribute.site().label()))
                .suppressed(attribute.site().suppressed())
                .found("%s and %s extend %s; in a hierarchy a name means one attribute"
                        .formatted(
                                declared.site().entity().simple(),
                                attribute.site().entity().simple(),
                                superclass));
        return generic
                ? report.help("declare it in each of them, by a name of its own")
                        .build()
                : report.help("give %s a table, and with that the attribute one column:".formatted(superclass))
                        .code("@Entity")
                        .build();
    }

    private Optional<Instantiation.NoArguments> instantiation(TypeDeclaration type, List<AttributeDraft> all) {
        Instantiation found = new Instances(compilation, access).ofEntity(type, all);
        if (found instanceof Instantiation.FromAttributes) {
            compilation.report(constructed(type));
        }
        return found instanceof Instantiation.NoArguments none ? Optional.of(none) : Optional.empty();
    }

    /** TN022. */
    static Diagnostic constructed(TypeDeclaration type) {
        boolean finalAttributes = type.constructors().stream()
                .anyMatch(constructor -> constructor.parameters().isEmpty());
        Diagnostic.Builder report = Diagnostic.of(
                        Code.TN022,
                        type.address(),
                        "%s is made by a constructor that takes attributes, which is not built yet for entities that extend"
                                        .formatted(type.name().simple())
                                + " others")
                .suppressed(type.suppressed())
                .found("which class a row is of is known when the row is read, before its attributes are");
        return finalAttributes
                ? report.help("let the attributes that only the constructor sets not be final")
                        .build()
                : report.help("add a constructor without parameters, which may be private:")
                        .code("protected %s() {}".formatted(type.name().simple()))
                        .build();
    }
}
