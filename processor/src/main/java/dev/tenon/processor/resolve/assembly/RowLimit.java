package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.resolve.link.KeyColumn;
import dev.tenon.processor.resolve.link.Target;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Limits the targets of each owner (MAP-13): in place of the target's table stands a query that numbers each owner's
 * targets in their order by a window function, and the join asks for the first numbers. So every way to load the
 * relationship, and every query over it, gets the same rows.
 */
final class RowLimit {
    private static final String POSITION = "position_";
    private static final String OWNER = "owner_";
    private static final String TARGET = "t";
    private static final String LINK = "l";

    private final Target owner;
    private final Target target;
    private final List<OrderItem> order;
    private final int rows;

    /**
     * A limit.
     *
     * @param order the order of each owner's targets, in which no two are equal
     * @param rows at least 1
     */
    RowLimit(Target owner, Target target, List<OrderItem> order, int rows) {
        this.owner = owner;
        this.target = target;
        this.order = order;
        this.rows = rows;
    }

    /** That order with the identifier behind it, so that no two targets are equal. */
    static List<OrderItem> total(List<OrderItem> order, Target target) {
        List<OrderItem> total = new ArrayList<>(order);
        for (KeyColumn key : target.key().orElse(List.of())) {
            if (order.stream().noneMatch(item -> item.column().equals(key.name()))) {
                total.add(new OrderItem(key.name().text(), key.name(), false));
            }
        }
        return total;
    }

    JoinMapping limit(JoinMapping join) {
        if (join instanceof ForeignKeyJoin foreign && !foreign.foreignOnOwner()) {
            return limited(
                    columns(TARGET, foreign.pairs().stream().map(Pair::remote).toList()),
                    "from " + target.table().sql() + " " + TARGET,
                    foreign.pairs());
        }
        if (join instanceof LinkTableJoin link) {
            String on = link.targetPairs().stream()
                    .map(pair -> TARGET + "." + pair.remote().sql() + " = " + LINK + "."
                            + pair.local().sql())
                    .collect(Collectors.joining(" and "));
            return numbered(
                    columns(LINK, link.ownerPairs().stream().map(Pair::remote).toList()),
                    "from " + link.table().name().sql() + " " + LINK + " join "
                            + target.table().sql() + " " + TARGET + " on " + on,
                    link.ownerPairs().stream().map(Pair::local).toList());
        }
        return join instanceof ConditionJoin condition ? limited(condition) : join;
    }

    private JoinMapping limited(ConditionJoin join) {
        List<Identifier> key =
                owner.key().orElse(List.of()).stream().map(KeyColumn::name).toList();
        String from = "from " + owner.table().sql() + " " + OWNER + " join " + named(join.source()) + " on "
                + named(join.on());
        return numbered(columns(OWNER, key), from, key);
    }

    private static String named(String text) {
        return new AliasedText(text).with(name -> switch (name) {
            case "this" -> OWNER;
            case "that" -> TARGET;
            default -> name + "_";
        });
    }

    /** The owner's columns are shown under names of their own: the target's table does not have them. */
    private JoinMapping numbered(List<String> ownerColumns, String from, List<Identifier> referenced) {
        StringBuilder shown = new StringBuilder();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ownerColumns.size(); i++) {
            Identifier name = Identifier.parse(OWNER + (i + 1));
            shown.append(ownerColumns.get(i)).append(" as ").append(name.sql()).append(", ");
            pairs.add(new Pair(referenced.get(i), name));
        }
        return limited(ownerColumns, shown.toString(), from, pairs);
    }

    private JoinMapping limited(List<String> ownerColumns, String from, List<Pair> pairs) {
        return limited(ownerColumns, "", from, pairs);
    }

    private JoinMapping limited(List<String> ownerColumns, String shown, String from, List<Pair> pairs) {
        String items = order.stream()
                .map(item -> TARGET + "." + item.column().sql() + (item.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        String source = "(select " + TARGET + ".*, " + shown + "row_number() over (partition by "
                + String.join(", ", ownerColumns) + " order by " + items + ") as " + POSITION + " " + from + ") {that}";
        return ConditionJoin.readOnly(source, pairs, "{that}." + POSITION + " <= " + rows, false);
    }

    private static List<String> columns(String alias, List<Identifier> names) {
        return names.stream().map(name -> alias + "." + name.sql()).toList();
    }
}
