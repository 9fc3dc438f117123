package dev.tenon.query;

import dev.tenon.QueryException;
import dev.tenon.expression.Expression;
import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;
import dev.tenon.expression.SortItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses {@code X_.attribute} where two X without an alias are in scope. */
final class Ambiguity {
    private Ambiguity() {}

    /** Nothing is walked unless a class is there twice, which is rare. */
    static void check(QuerySpecification specification) {
        Set<Class<?>> doubled = doubled(specification);
        if (doubled.isEmpty()) {
            return;
        }
        for (Node node : nodes(specification)) {
            NodeWalk.places(node, place -> {
                if (place.root() instanceof Place.Only<?> only && doubled.contains(only.type())) {
                    throw ambiguous(only.type(), specification);
                }
            });
        }
    }

    private static Set<Class<?>> doubled(QuerySpecification specification) {
        List<TableReference> from = specification.from();
        if (from.size() < 2) {
            return Set.of();
        }
        Set<Class<?>> seen = new HashSet<>();
        Set<Class<?>> doubled = new HashSet<>();
        for (TableReference reference : from) {
            if (reference.place() instanceof Place.Only<?> only && !seen.add(only.type())) {
                doubled.add(only.type());
            }
        }
        return doubled;
    }

    private static List<Node> nodes(QuerySpecification specification) {
        List<Node> nodes = new ArrayList<>();
        for (Selectable<?> item : specification.items()) {
            if (item instanceof Expression<?> expression) {
                nodes.add(expression.node());
            } else {
                Place<?> place = Fetches.entity(item);
                if (place != null) {
                    nodes.add(new Node.Row(place));
                }
            }
        }
        for (TableReference reference : specification.from()) {
            if (reference instanceof TableReference.Conditional conditional) {
                nodes.add(conditional.condition());
            }
        }
        nodes.addAll(specification.where());
        nodes.addAll(specification.groupBy());
        nodes.addAll(specification.having());
        specification.orderBy().stream().map(SortItem::node).forEach(nodes::add);
        return nodes;
    }

    private static QueryException ambiguous(Class<?> type, QuerySpecification specification) {
        String sources = specification.from().stream()
                .filter(reference -> reference.place() instanceof Place.Only<?> only && only.type() == type)
                .map(Ambiguity::describe)
                .collect(Collectors.joining(" and "));
        String name = type.getSimpleName();
        return new QueryException(
                "TN511",
                name + "_ is ambiguous: two " + name + " are in scope\nfound:  " + sources + "\nhelp:   give one an"
                        + " alias, " + name + "_.alias(\"…\"), or name a path to it");
    }

    private static String describe(TableReference reference) {
        return reference instanceof TableReference.Related related
                ? "join(" + related.relationship() + ")"
                : reference instanceof TableReference.Conditional
                        ? "join(" + display(reference) + ", …)"
                        : "from(" + display(reference) + ")";
    }

    private static String display(TableReference reference) {
        Place<?> place = reference.place();
        return place == null ? "" : place.type().getSimpleName() + ".class";
    }
}
