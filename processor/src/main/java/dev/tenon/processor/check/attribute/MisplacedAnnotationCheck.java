package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.HashSet;
import java.util.Set;

/** TN025: annotations of relationships and collections on attributes that are none. */
public final class MisplacedAnnotationCheck implements AttributeCheck {
    private static final Set<String> OF_RELATIONSHIPS = Set.of(
            Jakarta.JOIN_COLUMN,
            Jakarta.JOIN_COLUMNS,
            Jakarta.JOIN_TABLE,
            Jakarta.MAPS_ID,
            Jakarta.PRIMARY_KEY_JOIN_COLUMN,
            Jakarta.PRIMARY_KEY_JOIN_COLUMNS,
            TenonNames.JOIN_ON,
            TenonNames.JOIN_TARGET,
            TenonNames.ON_DELETE,
            TenonNames.ON_UPDATE,
            TenonNames.OVERLAPS,
            TenonNames.PASSIVE_DELETES,
            TenonNames.SINGLE_PARENT,
            TenonNames.THROUGH,
            TenonNames.VIEW_ONLY);
    private static final Set<String> OVERRIDES = Set.of(Jakarta.ATTRIBUTE_OVERRIDE, Jakarta.ASSOCIATION_OVERRIDE);
    private static final Set<String> OF_COLLECTIONS = Set.of(
            Jakarta.ORDER_BY,
            Jakarta.ORDER_COLUMN,
            Jakarta.MAP_KEY,
            Jakarta.MAP_KEY_CLASS,
            Jakarta.MAP_KEY_COLUMN,
            Jakarta.MAP_KEY_ENUMERATED,
            Jakarta.MAP_KEY_TEMPORAL,
            Jakarta.MAP_KEY_JOIN_COLUMN,
            Jakarta.COLLECTION_TABLE);

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        checkOverrides(attribute, diagnostics);
        if (isUnannotatedRelationship(attribute, classes) || hasForeignKind(attribute)) {
            return;
        }
        attribute
                .firstOf(misplacedOn(attribute))
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN025,
                                use.address(),
                                "%s on %s, which is %s"
                                        .formatted(
                                                MemberAnnotations.display(use), attribute.display(), kindOf(attribute)))
                        .found("%s is read on %s".formatted(MemberAnnotations.display(use), placeOf(use)))
                        .help(advice(attribute, use))
                        .build()));
    }

    private static void checkOverrides(DeclaredAttribute attribute, Diagnostics diagnostics) {
        boolean value = KnownTypes.isBasic(attribute.member().type()) && !attribute.isElementCollection();
        if (value || isWithoutParts(attribute)) {
            attribute
                    .firstOf(OVERRIDES)
                    .ifPresent(use -> diagnostics.report(attribute
                            .report(
                                    Code.TN025,
                                    use.address(),
                                    "%s on %s, which is %s"
                                            .formatted(
                                                    MemberAnnotations.display(use),
                                                    attribute.display(),
                                                    kindOf(attribute)))
                            .found("%s changes the columns of an embedded value"
                                    .formatted(MemberAnnotations.display(use)))
                            .help("name the column itself:")
                            .code(value ? "@Column(name = \"…\")" : "@JoinColumn(name = \"…\")")
                            .build()));
        }
    }

    /** A relationship has no columns that an override could name, but for the key of a map. */
    private static boolean isWithoutParts(DeclaredAttribute attribute) {
        return attribute.isToOne()
                || (attribute.isToMany()
                        && MapTypes.keyOf(attribute.member().type()).isEmpty());
    }

    private static Set<String> misplacedOn(DeclaredAttribute attribute) {
        Set<String> misplaced = new HashSet<>();
        if (attribute.relationship().isPresent() || attribute.isElementCollection()) {
            misplaced.add(TenonNames.REFERENCES);
        }
        if (attribute.isToOne()) {
            misplaced.addAll(OF_COLLECTIONS);
        } else if (attribute.isToMany()) {
            misplaced.addAll(Set.of(Jakarta.COLLECTION_TABLE, Jakarta.MAPS_ID));
            if (attribute.has(Jakarta.MANY_TO_MANY) && !attribute.has(Jakarta.JOIN_TABLE)) {
                misplaced.addAll(Set.of(Jakarta.JOIN_COLUMN, Jakarta.JOIN_COLUMNS));
            }
        } else {
            misplaced.addAll(OF_RELATIONSHIPS);
            misplaced.addAll(attribute.isElementCollection() ? Set.of(Jakarta.MAP_KEY) : OF_COLLECTIONS);
            if (attribute.isElementCollection()) {
                misplaced.remove(TenonNames.ON_UPDATE);
            }
        }
        return misplaced;
    }

    private static String advice(DeclaredAttribute attribute, AnnotationUse use) {
        String word = MemberAnnotations.display(use);
        if (use.type().equals(Jakarta.COLLECTION_TABLE) && attribute.isToMany()) {
            return "use @JoinTable for the link table of a relationship";
        }
        if (use.type().equals(Jakarta.JOIN_COLUMN) && attribute.has(Jakarta.MANY_TO_MANY)) {
            return "write it inside @JoinTable(joinColumns = …)";
        }
        if (use.type().equals(Jakarta.JOIN_TABLE) && attribute.isElementCollection()) {
            return "use @CollectionTable for the table of an element collection";
        }
        if (use.type().equals(Jakarta.JOIN_COLUMN) && attribute.isElementCollection()) {
            return "write it inside @CollectionTable(joinColumns = …)";
        }
        if (use.type().equals(Jakarta.MAP_KEY) && attribute.isElementCollection()) {
            return "use @MapKeyColumn(name = …) for the column of the keys";
        }
        if (use.type().equals(Jakarta.JOIN_COLUMN)) {
            return "use @Column(name = …) for a value, or refer to the entity: @ManyToOne";
        }
        return "remove %s".formatted(word);
    }

    private static String placeOf(AnnotationUse use) {
        if (use.type().equals(Jakarta.COLLECTION_TABLE)) {
            return "element collections";
        }
        if (use.type().equals(Jakarta.MAP_KEY)) {
            return "maps of entities";
        }
        if (use.type().equals(TenonNames.REFERENCES)) {
            return "values; a relationship is a foreign key already";
        }
        if (use.type().startsWith("dev.tenon.")) {
            return "relationships";
        }
        return OF_COLLECTIONS.contains(use.type()) ? "collections" : "relationships that have a foreign key";
    }

    private static String kindOf(DeclaredAttribute attribute) {
        if (attribute.isToOne()) {
            return "a relationship to one entity";
        }
        if (attribute.isToMany()) {
            return attribute.has(Jakarta.MANY_TO_MANY)
                    ? "a many-to-many relationship"
                    : "a relationship to many entities";
        }
        return attribute.isElementCollection() ? "an element collection" : "a value";
    }

    /** That the annotation of the relationship is missing is another rule's matter. */
    private static boolean isUnannotatedRelationship(DeclaredAttribute attribute, Subjects classes) {
        boolean annotated = attribute.relationship().isPresent() || attribute.isElementCollection();
        return !annotated && mentionsEntity(attribute.member().type(), classes);
    }

    private static boolean mentionsEntity(JavaType type, Subjects classes) {
        if (KnownTypes.isUnknown(type)) {
            return true;
        }
        if (!(type instanceof JavaType.Declared declared)) {
            return false;
        }
        return classes.model().entity(declared.name().canonical()).isPresent()
                || classes.declarations().entity(declared.name().canonical()).isPresent()
                || isContainer(declared)
                || declared.arguments().stream().anyMatch(argument -> mentionsEntity(argument, classes));
    }

    /** A collection without any annotation has no column: that is said elsewhere. */
    private static boolean isContainer(JavaType.Declared type) {
        return Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Map", "dev.tenon.Ref")
                .contains(type.name().canonical());
    }

    private static boolean hasForeignKind(DeclaredAttribute attribute) {
        return attribute.member().annotations().stream()
                .anyMatch(use -> use.type().startsWith("org.hibernate.annotations."));
    }
}
