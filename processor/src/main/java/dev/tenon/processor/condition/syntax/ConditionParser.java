package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code or}, {@code and}, {@code not} and what is true or false of operands. */
final class ConditionParser {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

    private final TokenStream tokens;
    private final OperandParser operands;
    private final QueryParser queries;

    ConditionParser(TokenStream tokens, QueryParser queries) {
        this.tokens = tokens;
        this.queries = queries;
        this.operands = new OperandParser(tokens, this, queries);
    }

    /** Whether the token is a comparison, which the operators of databases are not. */
    static boolean isComparison(Token token) {
        return token.kind() == Token.Kind.OPERATOR && COMPARISONS.contains(token.text());
    }

    Expression condition() {
        tokens.enter();
        Expression condition = logic("or");
        tokens.leave();
        return condition;
    }

    private Expression logic(String word) {
        boolean conjunction = word.equals("and");
        Expression first = conjunction ? negation() : logic("and");
        if (!tokens.isWord(word)) {
            return first;
        }
        List<Expression> all = new ArrayList<>(List.of(first));
        while (tokens.takeWord(word)) {
            all.add(conjunction ? negation() : logic("and"));
        }
        return new Expression.Logic(conjunction, all, Span.between(first.span(), tokens.since(first.span())));
    }

    private Expression negation() {
        Span start = tokens.peek().span();
        if (!tokens.takeWord("not")) {
            return predicate();
        }
        tokens.enter();
        Expression operand = negation();
        tokens.leave();
        return new Expression.Not(operand, tokens.since(start));
    }

    private Expression predicate() {
        Span start = tokens.peek().span();
        Expression left = operands.operand();
        if (isComparison(tokens.peek())) {
            String operator = tokens.next().text();
            Expression right = operands.operand();
            rejectChain();
            return new Expression.Comparison(operator.equals("!=") ? "<>" : operator, left, right, tokens.since(start));
        }
        if (tokens.isSign("==")) {
            throw tokens.stop(tokens.peek().span(), "has == for an equality", "SQL has one sign", "=");
        }
        if (tokens.takeWord("is")) {
            return is(left, start);
        }
        boolean negated = tokens.isWord("not") && tokens.takeWord("not");
        if (tokens.takeWord("in")) {
            return in(left, negated, start);
        }
        if (tokens.takeWord("between")) {
            return between(left, negated, start);
        }
        if (tokens.isWord("like") || tokens.isWord("ilike")) {
            return like(left, negated, start);
        }
        if (negated) {
            throw tokens.expected("\"in\", \"between\", \"like\" or \"ilike\"");
        }
        return left;
    }

    private void rejectChain() {
        if (isComparison(tokens.peek())) {
            throw tokens.stop(tokens.peek().span(), "compares three values in one go");
        }
    }

    private Expression is(Expression left, Span start) {
        boolean negated = tokens.takeWord("not");
        if (tokens.takeWord("null")) {
            return new Expression.NullTest(left, negated, tokens.since(start));
        }
        if (tokens.isWord("true") || tokens.isWord("false")) {
            boolean value = tokens.next().isWord("true");
            return new Expression.TruthTest(left, value, negated, tokens.since(start));
        }
        if (tokens.takeWords("distinct", "from")) {
            Expression right = operands.operand();
            return new Expression.DistinctTest(left, right, negated, tokens.since(start));
        }
        throw tokens.expected("\"null\", \"true\", \"false\" or \"distinct from\"");
    }

    private Expression in(Expression left, boolean negated, Span start) {
        Token opened = tokens.expectSign("(");
        if (tokens.isWord("select")) {
            Query query = queries.query();
            tokens.expectClosing(opened);
            return new Expression.InQuery(left, query, negated, tokens.since(start));
        }
        List<Expression> candidates = new ArrayList<>();
        do {
            candidates.add(operands.operand());
        } while (tokens.takeSign(","));
        tokens.expectClosing(opened);
        return new Expression.In(left, candidates, negated, tokens.since(start));
    }

    private Expression between(Expression left, boolean negated, Span start) {
        Expression low = operands.operand();
        tokens.expectWord("and");
        Expression high = operands.operand();
        return new Expression.Between(left, low, high, negated, tokens.since(start));
    }

    private Expression like(Expression left, boolean negated, Span start) {
        boolean ignoringCase = tokens.next().isWord("ilike");
        Expression pattern = operands.operand();
        Optional<Expression> escape = tokens.takeWord("escape") ? Optional.of(operands.operand()) : Optional.empty();
        return new Expression.Like(left, pattern, escape, negated, ignoringCase, tokens.since(start));
    }
}
