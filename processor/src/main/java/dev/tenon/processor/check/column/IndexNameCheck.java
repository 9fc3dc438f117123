package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.Annotated;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * TN057: indexes share the names of a schema, not of a table, and a unique constraint has an index of its name. A foreign
 * key shares the names of its table.
 */
public final class IndexNameCheck implements MappingCheck {
    private static final Set<String> NAMED =
            Set.of("jakarta.persistence.Index", "jakarta.persistence.UniqueConstraint");
    private static final String FOREIGN_KEY = "jakarta.persistence.ForeignKey";

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Map<String, Annotated> named = new HashMap<>();
        classes.annotations()
                .filter(annotated -> annotated.type().role() != MappedType.Role.MAPPED_SUPERCLASS)
                .filter(annotated -> NAMED.contains(annotated.use().type()) || isForeignKey(annotated))
                .filter(annotated -> !annotated.use().text("name", "").isBlank())
                .forEach(annotated -> {
                    String name = annotated.use().text("name", "");
                    String scope = isForeignKey(annotated) ? annotated.type().canonical() + " " : "";
                    Annotated other = named.putIfAbsent(scope + name.toLowerCase(Locale.ROOT), annotated);
                    if (other != null
                            && !other.use().address().equals(annotated.use().address())) {
                        diagnostics.report(sharedName(annotated, other, name));
                    }
                });
    }

    private static boolean isForeignKey(Annotated annotated) {
        return annotated.use().type().equals(FOREIGN_KEY) && annotated.type().isEntity();
    }

    private static Diagnostic sharedName(Annotated annotated, Annotated other, String name) {
        boolean foreignKey = isForeignKey(annotated);
        return Diagnostic.of(
                        Code.TN057,
                        annotated.use().addressOf("name"),
                        "the %s %s of %s has the name of one of %s"
                                .formatted(foreignKey ? "foreign key" : "index", name, annotated.on(), other.on()))
                .found(
                        foreignKey
                                ? "the constraints of a table have different names"
                                : "the names of indexes are unique in a schema on PostgreSQL and SQLite")
                .help(foreignKey ? "give each its own name:" : "put the table into the name:")
                .code("name = \"%s_%s\""
                        .formatted(
                                name,
                                foreignKey ? "2" : annotated.type().display().toLowerCase(Locale.ROOT)))
                .suppressed(annotated.suppressed())
                .build();
    }
}
