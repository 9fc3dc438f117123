package dev.tenon.sql.ast;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;

/**
 * An insert statement (ISO 9075-2, 14.11).
 *
 * @param returning what it gives back of each new row; empty for nothing
 */
public record InsertStatement(QualifiedName table, List<Identifier> columns, Source source, List<SelectItem> returning)
        implements SqlStatement {

    /** Where the new rows come from. */
    public sealed interface Source {}

    /** Rows of values. */
    public record Values(List<ValueExpression.RowValue> rows) implements Source {
        public Values {
            rows = List.copyOf(rows);
        }
    }

    /** The rows of a query. */
    public record FromQuery(QueryExpression query) implements Source {}

    public InsertStatement {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }
}
