package dev.tenon.processor.check.relationship;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.stream.Stream;

/** TN158: {@code ON DELETE SET NULL} on columns that must not be null: the database would refuse every such delete. */
public final class OnDeleteCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            tables(entity).forEach(table -> table.foreignKeys().stream()
                    .filter(key -> key.onDelete().equals("set null"))
                    .forEach(key -> check(table, key, diagnostics)));
        }
    }

    /** The entity's own tables, and the link tables that it declares. */
    private static Stream<TableMapping> tables(EntityMapping entity) {
        Stream<TableMapping> links = entity.relationships().stream()
                .filter(relationship -> relationship.mappedBy().isEmpty())
                .map(relationship -> relationship.join())
                .filter(JoinMapping.LinkTableJoin.class::isInstance)
                .map(join -> ((JoinMapping.LinkTableJoin) join).table());
        return Stream.concat(entity.tables().stream(), links);
    }

    private static void check(TableMapping table, ForeignKeyMapping key, Diagnostics diagnostics) {
        key.columns().stream()
                .flatMap(column -> table.column(column).stream())
                .filter(column -> !column.nullable())
                .findFirst()
                .ifPresent(column -> diagnostics.report(neverNull(table, key, column)));
    }

    private static Diagnostic neverNull(TableMapping table, ForeignKeyMapping key, ColumnMapping column) {
        Diagnostic.Builder diagnostic = Diagnostic.of(
                        Code.TN158,
                        key.address(),
                        "ON DELETE SET NULL on a foreign key to %s that must not be null"
                                .formatted(key.target().simple()))
                .found("%s.%s is not null, so that no %s with such rows could be deleted"
                        .formatted(
                                table.name(), column.name().text(), key.target().simple()))
                .help("let the rows go with it:")
                .code("@OnDelete(OnDelete.Action.CASCADE)");
        if (!table.primaryKey().contains(column.name())) {
            diagnostic.help("or let the column be null");
        }
        return diagnostic.build();
    }
}
