package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** TN048: two annotations that exclude each other. Reported at the one that stands second. */
public final class ContradictionCheck implements AttributeCheck {
    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion(Jakarta.ORDER_BY, Jakarta.ORDER_COLUMN, "an order is computed or kept in a column"),
            new Exclusion(Jakarta.CONVERT, Jakarta.ENUMERATED, "the converter says how the enum is stored"),
            new Exclusion(Jakarta.CONVERT, Jakarta.TEMPORAL, "the converter says how the date is stored"),
            new Exclusion(Jakarta.ENUMERATED, Jakarta.TEMPORAL, "a value is an enum or a date"),
            new Exclusion(Jakarta.MAP_KEY, Jakarta.MAP_KEY_COLUMN, "the key is an attribute or a column of its own"),
            new Exclusion(Jakarta.MAP_KEY, Jakarta.MAP_KEY_JOIN_COLUMN, "the key is an attribute or an entity"),
            new Exclusion(Jakarta.JOIN_COLUMN, Jakarta.JOIN_TABLE, "a join goes through a column or through a table"),
            ofProxy(Jakarta.COLUMN),
            ofProxy(Jakarta.CONVERT),
            ofProxy(Jakarta.MANY_TO_ONE),
            ofProxy(Jakarta.ONE_TO_ONE),
            ofProxy(Jakarta.ONE_TO_MANY),
            ofProxy(Jakarta.MANY_TO_MANY),
            ofProxy(Jakarta.ELEMENT_COLLECTION),
            ofGenerated(
                    Jakarta.ID, "a key that the database makes is @GeneratedValue(strategy = GenerationType.IDENTITY)"),
            ofGenerated(Jakarta.EMBEDDED_ID, "the parts of an identifier are given"),
            ofGenerated(Jakarta.EMBEDDED, "the value has several columns; annotate attributes of the entity"),
            ofGenerated(Jakarta.MANY_TO_ONE, "a relationship writes its foreign key"),
            ofGenerated(Jakarta.ONE_TO_ONE, "a relationship writes its foreign key"),
            ofGenerated(Jakarta.ONE_TO_MANY, "a collection has no column in the row"),
            ofGenerated(Jakarta.MANY_TO_MANY, "a collection has no column in the row"),
            ofGenerated(Jakarta.ELEMENT_COLLECTION, "a collection has no column in the row"),
            ofJson(Jakarta.CONVERT, "a converter or JSON makes the column's value"),
            ofJson(Jakarta.ENUMERATED, "JSON says how the enum is stored"),
            ofJson(Jakarta.TEMPORAL, "JSON says how the date is stored"),
            ofJson(Jakarta.LOB, "the column is a JSON column, which has no length"),
            ofJson(Jakarta.ID, "values of identifiers are compared, and JSON has several texts for one value"),
            ofJson(Jakarta.EMBEDDED_ID, "an identifier has columns that are compared"),
            ofJson(Jakarta.VERSION, "a version is counted up, or a time"),
            ofJson(Jakarta.EMBEDDED, "an embedded value has columns of its own"),
            ofJson(Jakarta.MANY_TO_ONE, "a relationship leads to rows"),
            ofJson(Jakarta.ONE_TO_ONE, "a relationship leads to rows"),
            ofJson(Jakarta.ONE_TO_MANY, "a relationship leads to rows"),
            ofJson(Jakarta.MANY_TO_MANY, "a relationship leads to rows"),
            ofJson(Jakarta.ELEMENT_COLLECTION, "elements have a table of their own, and JSON is one column"),
            ofProxy(TenonNames.JSON),
            new Exclusion(Jakarta.ID, Jakarta.VERSION, "an identifier stays, and a version changes"),
            new Exclusion(Jakarta.EMBEDDED_ID, Jakarta.VERSION, "an identifier stays, and a version changes"));

    private record Exclusion(String first, String second, String reason) {}

    private static Exclusion ofGenerated(String other, String reason) {
        return new Exclusion(TenonNames.GENERATED, other, reason);
    }

    private static Exclusion ofJson(String other, String reason) {
        return new Exclusion(TenonNames.JSON, other, reason);
    }

    private static Exclusion ofProxy(String stored) {
        return new Exclusion(TenonNames.ASSOCIATION_PROXY, stored, "a proxy shows what another attribute holds");
    }

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        for (Exclusion exclusion : EXCLUSIONS) {
            Optional<AnnotationUse> first = attribute.use(exclusion.first()).filter(use -> isWhole(use));
            Optional<AnnotationUse> second = attribute.use(exclusion.second());
            if (first.isPresent() && second.isPresent()) {
                report(attribute, first.get(), second.get(), exclusion.reason(), diagnostics);
            }
        }
        checkMapsId(attribute, diagnostics);
        checkVersionColumn(attribute, diagnostics);
        checkGeneratedColumn(attribute, diagnostics);
        checkKeyColumn(attribute, diagnostics);
    }

    /** A conversion of one part of an attribute, or of none, excludes nothing. */
    private static boolean isWhole(AnnotationUse use) {
        return !use.type().equals(Jakarta.CONVERT) || (!use.has("attributeName") && !use.has("disableConversion"));
    }

    private static void report(
            DeclaredAttribute attribute,
            AnnotationUse first,
            AnnotationUse second,
            String reason,
            Diagnostics diagnostics) {
        List<AnnotationUse> uses = attribute.member().annotations();
        AnnotationUse later = uses.indexOf(first) > uses.indexOf(second) ? first : second;
        AnnotationUse earlier = later.equals(first) ? second : first;
        diagnostics.report(attribute
                .report(
                        Code.TN048,
                        later.address(),
                        "%s and %s on %s contradict each other"
                                .formatted(
                                        MemberAnnotations.display(earlier),
                                        MemberAnnotations.display(later),
                                        attribute.display()))
                .found(reason)
                .help("keep one of them")
                .build());
    }

    private static void checkMapsId(DeclaredAttribute attribute, Diagnostics diagnostics) {
        boolean inverse = attribute
                .use(Jakarta.ONE_TO_ONE)
                .filter(use -> use.has("mappedBy"))
                .isPresent();
        attribute
                .use(Jakarta.MAPS_ID)
                .filter(use -> inverse)
                .ifPresent(use -> diagnostics.report(attribute
                        .report(
                                Code.TN048,
                                use.address(),
                                "@MapsId and mappedBy on %s contradict each other".formatted(attribute.display()))
                        .found("the side that says mappedBy has no foreign key that could give an identifier")
                        .help("put @MapsId on the other side, and keep mappedBy here")
                        .build()));
    }

    private static void checkVersionColumn(DeclaredAttribute attribute, Diagnostics diagnostics) {
        if (!attribute.has(Jakarta.VERSION) || attribute.has(TenonNames.GENERATED)) {
            return;
        }
        attribute.use(Jakarta.COLUMN).ifPresent(column -> unwritten(column)
                .ifPresent(member -> diagnostics.report(attribute
                        .report(
                                Code.TN048,
                                column.addressOf(member),
                                "the version %s is not %s".formatted(attribute.display(), member))
                        .found("every insert and update writes the version")
                        .help("remove %s = false".formatted(member))
                        .help("or, if the database makes the version, say so:")
                        .code("@Version @Generated(Generated.Event.INSERT_AND_UPDATE)")
                        .build())));
    }

    private static void checkGeneratedColumn(DeclaredAttribute attribute, Diagnostics diagnostics) {
        if (!attribute.has(TenonNames.GENERATED)) {
            return;
        }
        attribute.use(Jakarta.COLUMN).ifPresent(column -> Stream.of("insertable", "updatable")
                .filter(member -> column.has(member) && column.flag(member, true))
                .findFirst()
                .ifPresent(member -> diagnostics.report(attribute
                        .report(
                                Code.TN048,
                                column.addressOf(member),
                                "the column of %s is generated, and not %s".formatted(attribute.display(), member))
                        .found("what the database makes is never written")
                        .help("remove %s = true, or @Generated".formatted(member))
                        .build())));
    }

    private static void checkKeyColumn(DeclaredAttribute attribute, Diagnostics diagnostics) {
        attribute.use(Jakarta.MAP_KEY_COLUMN).ifPresent(column -> unwritten(column)
                .ifPresent(member -> {
                    Diagnostic.Builder report = attribute
                            .report(
                                    Code.TN048,
                                    column.addressOf(member),
                                    "the keys of %s are not %s".formatted(attribute.display(), member))
                            .found("what is put into the map is written with its key")
                            .help("remove %s = false".formatted(member));
                    if (attribute.isToMany()) {
                        report.help("or, if an attribute of the target is the key, name it:")
                                .code("@MapKey(name = \"…\")");
                    }
                    diagnostics.report(report.build());
                }));
    }

    private static Optional<String> unwritten(AnnotationUse column) {
        return Stream.of("insertable", "updatable")
                .filter(member -> !column.flag(member, true))
                .findFirst();
    }
}
