package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Operator;

/** How strongly operators bind, so that parentheses stand only where they are needed. */
enum Precedence {
    OR,
    AND,
    NOT,
    COMPARISON,
    CONCAT,
    SUM,
    PRODUCT,
    SIGN,
    PRIMARY;

    static Precedence of(Node node) {
        if (node instanceof Node.Operation operation) {
            return of(operation.operator());
        }
        return node instanceof Node.In || node instanceof Node.InQuery || node instanceof Node.Match
                ? COMPARISON
                : PRIMARY;
    }

    static Precedence of(Operator operator) {
        return switch (operator) {
            case OR -> OR;
            case AND -> AND;
            case NOT -> NOT;
            case CONCAT -> CONCAT;
            case PLUS, MINUS -> SUM;
            case TIMES, DIVIDE -> PRODUCT;
            case NEGATE -> SIGN;
            default -> COMPARISON;
        };
    }
}
