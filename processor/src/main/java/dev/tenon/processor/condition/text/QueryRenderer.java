package dev.tenon.processor.condition.text;

import dev.tenon.processor.condition.syntax.From;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedQuery;
import dev.tenon.processor.condition.tree.Term;
import java.util.List;
import java.util.stream.Collectors;

/** Writes queries and from clauses. */
final class QueryRenderer {
    private final TermRenderer terms;

    QueryRenderer(TermRenderer terms) {
        this.terms = terms;
    }

    /**
     * A query without its parentheses.
     *
     * @param rows the columns that it selects, if it selects whole rows
     */
    String query(ResolvedQuery query, String rows) {
        StringBuilder sql = new StringBuilder("select ").append(query.distinct() ? "distinct " : "");
        if (query.row().isPresent()) {
            sql.append(rows);
        } else {
            sql.append(query.items().isEmpty() ? "*" : list(query.items()));
        }
        sql.append(" from ").append(from(query.from()));
        query.where().ifPresent(where -> sql.append(" where ").append(terms.render(where)));
        if (!query.groupBy().isEmpty()) {
            sql.append(" group by ").append(list(query.groupBy()));
        }
        query.having().ifPresent(having -> sql.append(" having ").append(terms.render(having)));
        if (!query.orderBy().isEmpty()) {
            sql.append(" order by ")
                    .append(query.orderBy().stream().map(this::order).collect(Collectors.joining(", ")));
        }
        if (query.limit().isPresent() || query.offset().isPresent()) {
            sql.append(" {limit ")
                    .append(query.limit().map(String::valueOf).orElse("-"))
                    .append("; ")
                    .append(query.offset().map(String::valueOf).orElse("-"))
                    .append('}');
        }
        return sql.toString();
    }

    private String list(List<Term> values) {
        return values.stream().map(terms::render).collect(Collectors.joining(", "));
    }

    private String order(ResolvedQuery.Order order) {
        return terms.render(order.value())
                + (order.descending() ? " desc" : "")
                + order.nulls().map(place -> " nulls " + place).orElse("");
    }

    String from(ResolvedFrom from) {
        return source(from.first()) + joins(from.joins());
    }

    /** Joins, each with a blank before it. */
    String joins(List<ResolvedFrom.Join> joins) {
        return joins.stream().map(this::join).collect(Collectors.joining());
    }

    private String join(ResolvedFrom.Join join) {
        String on = join.on().map(condition -> " on " + terms.render(condition)).orElse("");
        From.Kind kind = join.kind();
        return " " + kind.sql() + " " + source(join.source()) + on;
    }

    private static String source(ResolvedFrom.Source source) {
        return source.relation().table().sql() + " {" + source.alias() + "}";
    }
}
