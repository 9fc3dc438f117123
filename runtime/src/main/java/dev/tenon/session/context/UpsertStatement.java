package dev.tenon.session.context;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityPersister;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statement that inserts a row, or updates the one that has the same values in unique columns, and returns what the
 * row is then. It binds a row of an INSERT and then, because what may be inserted and what may be updated need not be the
 * same, the slots of an UPDATE.
 *
 * @param updated the slots that the second half binds
 */
public record UpsertStatement(String sql, Changes updated) {

    static UpsertStatement of(
            EntityType<?> type, EntityPersister<?> persister, List<Identifier> unique, SqlSyntax syntax) {
        String table = syntax.table(type.table().name());
        String counter = counter(type);
        Changes bound = new Changes();
        List<String> assignments = new ArrayList<>();
        List<String> slots = persister.updateColumns();
        for (int slot = 0; slot < slots.size(); slot++) {
            String assignment = slots.get(slot);
            if (counter != null && assignment.equals(assignment(counter))) {
                assignments.add(counter + " = " + table + "." + counter + " + 1");
            } else if (unique.stream().noneMatch(column -> assignment.equals(assignment(column.sql())))) {
                assignments.add(assignment);
                bound.add(slot);
            }
        }
        if (assignments.isEmpty()) {
            // an update that changes nothing: only so does the row come back
            String same = unique.get(0).sql();
            assignments.add(same + " = " + table + "." + same);
        }
        String insert = RenderedTemplate.of(persister.insert(), syntax)
                .withoutReturning()
                .forRows(1)
                .stripTrailing();
        String conflict = syntax.onConflict(unique.stream().map(Identifier::sql).toList(), assignments);
        return new UpsertStatement(insert + conflict + " returning " + selection(type, table, syntax), bound);
    }

    private static String assignment(String column) {
        return column + " = ?";
    }

    /** The column of a version that is a number; a version that is a time is bound as any other value. */
    private static @Nullable String counter(EntityType<?> type) {
        return type.version().map(type::attribute).orElse(null) instanceof AttributeType.Basic version
                        && isNumber(version.type().dataType().kind())
                ? version.column().sql()
                : null;
    }

    private static boolean isNumber(DataType.Kind kind) {
        return kind == DataType.Kind.SMALLINT || kind == DataType.Kind.INTEGER || kind == DataType.Kind.BIGINT;
    }

    private static String selection(EntityType<?> type, String table, SqlSyntax syntax) {
        return type.selection().stream()
                .map(item -> RenderedTemplate.expression(item, table, syntax))
                .collect(Collectors.joining(", "));
    }
}
