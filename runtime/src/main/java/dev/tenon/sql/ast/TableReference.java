package dev.tenon.sql.ast;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows are taken from (ISO 9075-2, 7.6): a table, a query, or two of them joined. */
public sealed interface TableReference {

    /** A table under a correlation name; null for its own. */
    record NamedTable(QualifiedName name, @Nullable Identifier correlation) implements TableReference {}

    /**
     * A query as a table.
     *
     * @param columns names for its columns; empty to keep their own
     * @param lateral whether it sees the tables before it
     */
    record DerivedTable(QueryExpression query, Identifier correlation, List<Identifier> columns, boolean lateral)
            implements TableReference {
        public DerivedTable {
            columns = List.copyOf(columns);
        }
    }

    /** SQL as somebody wrote it, that stands for a table, with its correlation name in it. */
    record VerbatimTable(ValueExpression.Verbatim sql) implements TableReference {}

    /** Two tables joined; the condition is null for a cross join only. */
    record JoinedTable(
            TableReference left,
            JoinType type,
            TableReference right,
            @Nullable SearchCondition condition) implements TableReference {}

    /** How two tables are joined. */
    enum JoinType {
        INNER("join"),
        LEFT("left join"),
        RIGHT("right join"),
        FULL("full join"),
        CROSS("cross join");

        private final String keyword;

        JoinType(String keyword) {
            this.keyword = keyword;
        }

        /** As SQL writes it. */
        public String keyword() {
            return keyword;
        }
    }
}
