package dev.tenon.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delete statement (ISO 9075-2, 14.9).
 *
 * @param where null for every row
 * @param returning what it gives back of each deleted row; empty for nothing
 */
public record DeleteStatement(
        TableReference.NamedTable table, @Nullable SearchCondition where, List<SelectItem> returning)
        implements SqlStatement {

    public DeleteStatement {
        returning = List.copyOf(returning);
    }
}
