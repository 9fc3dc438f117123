package dev.tenon.query;

import dev.tenon.expression.Node;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Expressions as messages name them; not SQL. */
final class NodeText {
    private NodeText() {}

    static String of(Node node) {
        if (node instanceof Node.Attribute attribute) {
            return attribute.display();
        }
        if (node instanceof Node.Aggregate aggregate) {
            Node argument = aggregate.argument();
            return aggregate.name() + "(" + (argument == null ? "" : of(argument)) + ")";
        }
        if (node instanceof Node.Function function) {
            return function.name() + "(" + join(function.arguments()) + ")";
        }
        if (node instanceof Node.Operation operation) {
            return operation.operator().name().toLowerCase(Locale.ROOT) + "(" + join(operation.operands()) + ")";
        }
        if (node instanceof Node.Cast cast) {
            return "cast(" + of(cast.value()) + ")";
        }
        return node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String join(List<Node> nodes) {
        return nodes.stream().map(NodeText::of).collect(Collectors.joining(", "));
    }
}
