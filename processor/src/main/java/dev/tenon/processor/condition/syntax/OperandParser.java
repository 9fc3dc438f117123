package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.List;
import java.util.Set;

/** Reads operators and their operands: the database's own bind least, then plus, then times, then signs, then casts. */
final class OperandParser {
    private static final Set<String> SUMS = Set.of("+", "-");
    private static final Set<String> PRODUCTS = Set.of("*", "/", "%");

    private final TokenStream tokens;
    private final ValueParser values;
    private final TypeNameParser types;

    OperandParser(TokenStream tokens, ConditionParser conditions, QueryParser queries) {
        this.tokens = tokens;
        this.types = new TypeNameParser(tokens);
        this.values = new ValueParser(tokens, conditions, queries, types);
    }

    Expression operand() {
        Expression left = sum();
        while (isOwnOperator(tokens.peek())) {
            left = operation(left, tokens.next(), sum());
        }
        return left;
    }

    /** Whether the token is an operator that is neither comparison nor arithmetic. */
    private static boolean isOwnOperator(Token token) {
        return token.kind() == Token.Kind.OPERATOR
                && !ConditionParser.isComparison(token)
                && !token.text().equals("==")
                && !SUMS.contains(token.text())
                && !PRODUCTS.contains(token.text());
    }

    private Expression sum() {
        Expression left = product();
        while (isOneOf(SUMS)) {
            left = operation(left, tokens.next(), product());
        }
        return left;
    }

    private Expression product() {
        Expression left = signed();
        while (isOneOf(PRODUCTS)) {
            left = operation(left, tokens.next(), signed());
        }
        return left;
    }

    private boolean isOneOf(Set<String> operators) {
        return tokens.peek().kind() == Token.Kind.OPERATOR
                && operators.contains(tokens.peek().text());
    }

    private static Expression operation(Expression left, Token operator, Expression right) {
        return new Expression.Operation(
                operator.text(), operator.span(), List.of(left, right), Span.between(left.span(), right.span()));
    }

    private Expression signed() {
        Token sign = tokens.peek();
        if (!isOneOf(SUMS) && !isOwnOperator(sign)) {
            return cast();
        }
        tokens.next();
        tokens.enter();
        Expression operand = signed();
        tokens.leave();
        return new Expression.Operation(
                sign.text(), sign.span(), List.of(operand), Span.between(sign.span(), operand.span()));
    }

    private Expression cast() {
        Span start = tokens.peek().span();
        Expression value = values.value();
        while (tokens.takeSign("::")) {
            value = new Expression.Cast(value, types.typeName(), tokens.since(start));
        }
        return value;
    }
}
