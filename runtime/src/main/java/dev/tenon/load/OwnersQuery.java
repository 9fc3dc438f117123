package dev.tenon.load;

import dev.tenon.jdbc.Binding;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.query.CompiledQuery;
import dev.tenon.query.PlannedFetch;
import dev.tenon.query.ResultItem;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A query that returned owners, in the place of a list of their keys: what the subquery strategy says instead of
 * {@code in (?, …)} (LOD-14). Its text is repeated as a common table expression, whose first columns are the keys.
 *
 * @param query the query
 * @param column the first of the owner's columns, where its identifier stands
 */
record OwnersQuery(CompiledQuery<?> query, int column) implements Binding {
    private static final Pattern KEYS = Pattern.compile("\\{keys ([^}]*)}");
    private static final Pattern ITEM = Pattern.compile("\\s*(\\S+) (\\w+)\\s*(?:,|$)");

    /** Whether an association's statement can take it. */
    static boolean fits(String template) {
        return !template.stripLeading().startsWith("with ")
                && KEYS.matcher(template).find();
    }

    /** An association's statement, with the query in the place of the keys. */
    String around(String template, EntityPlans plans) {
        Matcher keys = KEYS.matcher(template);
        String replaced = keys.replaceAll(token -> Matcher.quoteReplacement(condition(token.group(1))));
        return "with q (" + columns(1, lastColumn(plans)) + ") as (" + query.sql() + ") "
                + plans.render(replaced).text();
    }

    private String condition(String keyList) {
        List<String> keys =
                ITEM.matcher(keyList).results().map(item -> item.group(1)).toList();
        String names = keys.size() == 1 ? keys.get(0) : "(" + String.join(", ", keys) + ")";
        return names + " in (select " + columns(column, column + keys.size() - 1) + " from q)";
    }

    private static String columns(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private int lastColumn(EntityPlans plans) {
        return query.items().stream()
                .mapToInt(item -> lastColumn(item, plans))
                .max()
                .orElse(1);
    }

    private static int lastColumn(ResultItem item, EntityPlans plans) {
        if (item instanceof ResultItem.Projection projection) {
            return projection.column() + projection.unit().paths().size() - 1;
        } else if (item instanceof ResultItem.Entity entity) {
            int own = entity.column() + entity.unit().loader().width() - 1;
            return Math.max(own, lastColumn(entity.fetches(), plans));
        }
        return item.column();
    }

    private static int lastColumn(List<PlannedFetch> hops, EntityPlans plans) {
        int last = 0;
        for (PlannedFetch hop : hops) {
            if (hop.isJoined()) {
                int width = hop.attribute() instanceof Association association
                        ? plans.of(association.target()).loader().width()
                        : ElementReader.width((AttributeType.Elements) hop.attribute());
                last = Math.max(last, Math.max(hop.column() + width - 1, lastColumn(hop.next(), plans)));
            }
        }
        return last;
    }

    @Override
    public void bind(ParameterBinder out) throws SQLException {
        query.bind(out);
    }
}
