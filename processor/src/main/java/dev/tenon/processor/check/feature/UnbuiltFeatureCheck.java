package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * TN022, TN023: what is recognised but not built yet is refused where the mapping would be wrong without it, and noted
 * where leaving it out changes nothing.
 */
public final class UnbuiltFeatureCheck implements TypeCheck {
    private static final Map<String, String> REFUSED =
            Map.of(Jakarta.DISCRIMINATOR_COLUMN, "a column that tells kinds of rows apart");
    private static final Map<String, String> NOTED = Map.ofEntries(
            Map.entry(Jakarta.NAMED_QUERY, "no named query can be called"),
            Map.entry(Jakarta.NAMED_QUERIES, "no named query can be called"),
            Map.entry(Jakarta.NAMED_NATIVE_QUERY, "no named query can be called"),
            Map.entry(Jakarta.NAMED_NATIVE_QUERIES, "no named query can be called"),
            Map.entry(Jakarta.NAMED_STORED_PROCEDURE_QUERY, "no named query can be called"),
            Map.entry(Jakarta.NAMED_STORED_PROCEDURE_QUERIES, "no named query can be called"),
            Map.entry(Jakarta.SQL_RESULT_SET_MAPPING, "no named query can be called"),
            Map.entry(Jakarta.SQL_RESULT_SET_MAPPINGS, "no named query can be called"),
            Map.entry(Jakarta.NAMED_ENTITY_GRAPH, "what queries fetch under a name is a constant: Fetchable[]"),
            Map.entry(Jakarta.NAMED_ENTITY_GRAPHS, "what queries fetch under a name is a constant: Fetchable[]"),
            Map.entry(Jakarta.PRIMARY_KEY_JOIN_COLUMN, "there is no second table to join"),
            Map.entry(Jakarta.PRIMARY_KEY_JOIN_COLUMNS, "there is no second table to join"),
            Map.entry(Jakarta.DISCRIMINATOR_VALUE, "the tables in which a row has a further row tell its class"));
    private static final Set<String> OF_SUBCLASSES =
            Set.of(Jakarta.PRIMARY_KEY_JOIN_COLUMN, Jakarta.PRIMARY_KEY_JOIN_COLUMNS);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        for (AnnotationUse use : type.type().annotations()) {
            if (isBuilt(type, use)) {
                continue;
            }
            Optional.ofNullable(REFUSED.get(use.type()))
                    .ifPresent(what -> diagnostics.report(refused(type, use, what)));
            Optional.ofNullable(NOTED.get(use.type())).ifPresent(why -> diagnostics.report(noted(type, use, why)));
        }
    }

    private static Diagnostic refused(MappedType type, AnnotationUse use, String what) {
        return type.report(
                        Code.TN022,
                        use.address(),
                        "@%s on %s is not built yet".formatted(simpleName(use), type.display()))
                .found("%s; without it, rows would be read and written wrongly".formatted(what))
                .help(
                        "the tables in which a row has a further row tell its class; where a database has the column, map it as an"
                                + " attribute, and remove @%s".formatted(simpleName(use)))
                .build();
    }

    private static Diagnostic noted(MappedType type, AnnotationUse use, String why) {
        return type.report(
                        Code.TN023,
                        use.address(),
                        "@%s on %s is not built yet, and left out".formatted(simpleName(use), type.display()))
                .found(why)
                .build();
    }

    /** Where an entity extends an entity, its table is joined to that one's. */
    private static boolean isBuilt(MappedType type, AnnotationUse use) {
        return OF_SUBCLASSES.contains(use.type()) && type.isBelowEntity();
    }

    private static String simpleName(AnnotationUse use) {
        return use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
