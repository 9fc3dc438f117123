package dev.tenon.processor.condition.text;

import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what was resolved as parts of SQL templates. */
public final class JoinTemplates {
    private JoinTemplates() {}

    /** A condition; an {@code or} at its top stands in parentheses, so that others can be added by {@code and}. */
    public static AliasedText condition(Term condition) {
        return new AliasedText(new TermRenderer().atLeast(Strength.AND, condition));
    }

    /** {@code b {b} join d {d} on …}. */
    public static AliasedText from(ResolvedFrom from) {
        return new AliasedText(new QueryRenderer(new TermRenderer()).from(from));
    }

    /**
     * {@code b {that} join d {d} on …}, or {@code (select … from b {b} …) {that} join …}.
     *
     * @param columns all columns of the target that are read
     */
    public static AliasedText target(ResolvedTarget target, List<Identifier> columns) {
        QueryRenderer queries = new QueryRenderer(new TermRenderer());
        String rows = target.query()
                .map(query -> "(" + queries.query(query, rows(query.row().orElseThrow(), columns)) + ")")
                .orElse(target.relation().table().sql());
        return new AliasedText(rows + " {that}" + queries.joins(target.joins()));
    }

    private static String rows(String alias, List<Identifier> columns) {
        return columns.stream().map(column -> "{" + alias + "}." + column.sql()).collect(Collectors.joining(", "));
    }
}
