package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.List;
import java.util.Optional;

/** {@code B b join D d on b.dId = d.id}. */
public record From(Source first, List<Join> joins, Span span) {

    /**
     * {@code B b}.
     *
     * @param name an entity, or the name of a table where it is delimited
     */
    public record Source(String name, boolean delimited, Span nameSpan, String alias, Span aliasSpan) {}

    /** The kinds of joins. */
    public enum Kind {
        INNER("join"),
        LEFT("left join"),
        CROSS("cross join");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** The keywords. */
        public String sql() {
            return sql;
        }
    }

    /** {@code left join D d on …}; only a cross join has no condition. */
    public record Join(Kind kind, Source source, Optional<Expression> on) {}

    public From {
        joins = List.copyOf(joins);
    }
}
