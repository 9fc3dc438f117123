package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks the structure of an expression; queries inside it are not entered, because they have a scope of their own. */
final class NodeWalk {
    private NodeWalk() {}

    /** Visits every place that is mentioned. */
    static void places(Node node, Consumer<Place<?>> visitor) {
        if (node instanceof Node.Attribute attribute) {
            visitor.accept(attribute.place());
        } else if (node instanceof Node.Row row) {
            visitor.accept(row.place());
        } else if (node instanceof Node.Position position) {
            visitor.accept(position.place());
        } else if (node instanceof Node.Any any) {
            visitor.accept(any.place());
        } else if (node instanceof Node.Contains contains) {
            visitor.accept(contains.place());
        } else if (node instanceof Node.HasElement element) {
            visitor.accept(element.place());
        }
        for (Node child : children(node)) {
            places(child, visitor);
        }
    }

    /** Whether an aggregate function is in it. */
    static boolean aggregates(Node node) {
        return node instanceof Node.Aggregate || children(node).stream().anyMatch(NodeWalk::aggregates);
    }

    private static List<Node> children(Node node) {
        if (node instanceof Node.Operation operation) {
            return operation.operands();
        }
        if (node instanceof Node.Function function) {
            return function.arguments();
        }
        if (node instanceof Node.In in) {
            return Stream.concat(Stream.of(in.value()), in.candidates().stream())
                    .toList();
        }
        if (node instanceof Node.Case cases) {
            return Stream.concat(
                            cases.branches().stream().flatMap(branch -> Stream.of(branch.condition(), branch.value())),
                            Stream.ofNullable(cases.otherwise()))
                    .toList();
        }
        Node operand = operand(node);
        return operand == null ? List.of() : List.of(operand);
    }

    /** The operand of a node that has one; a condition inside a relationship's has a scope of its own. */
    private static @Nullable Node operand(Node node) {
        return node instanceof Node.InQuery in
                ? in.value()
                : node instanceof Node.Match match
                        ? match.value()
                        : node instanceof Node.Aggregate aggregate
                                ? aggregate.argument()
                                : node instanceof Node.Cast cast ? cast.value() : null;
    }
}
