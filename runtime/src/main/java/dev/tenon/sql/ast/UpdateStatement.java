package dev.tenon.sql.ast;

import dev.tenon.sql.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update statement (ISO 9075-2, 14.14).
 *
 * @param where null for every row
 * @param returning what it gives back of each changed row; empty for nothing
 */
public record UpdateStatement(
        TableReference.NamedTable table,
        List<Assignment> assignments,
        @Nullable SearchCondition where,
        List<SelectItem> returning)
        implements SqlStatement {

    /** A column and its new value. */
    public record Assignment(Identifier column, ValueExpression value) {}

    public UpdateStatement {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }
}
