package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values that stand alone: literals, names, calls, {@code case}, {@code cast}, subqueries, parentheses. */
final class ValueParser {
    private static final Set<String> NOW =
            Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");
    private static final Set<String> TIMES = Set.of("date", "time", "timestamp");

    private final TokenStream tokens;
    private final ConditionParser conditions;
    private final QueryParser queries;
    private final TypeNameParser types;

    ValueParser(TokenStream tokens, ConditionParser conditions, QueryParser queries, TypeNameParser types) {
        this.tokens = tokens;
        this.conditions = conditions;
        this.queries = queries;
        this.types = types;
    }

    Expression value() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> new Expression.NumberLiteral(tokens.next().text(), token.span());
            case TEXT -> new Expression.TextLiteral(tokens.next().text(), token.span());
            case WORD -> tokens.peek(1).isSign(".") ? name() : word(token);
            case DELIMITED -> name();
            default -> {
                if (token.isSign("(")) {
                    yield parentheses();
                }
                throw tokens.expected("a value");
            }
        };
    }

    private Expression word(Token word) {
        String keyword = word.folded();
        if (tokens.peek(1).kind() == Token.Kind.TEXT && !Keywords.isReserved(keyword)) {
            return typedLiteral(keyword);
        }
        if (NOW.contains(keyword)) {
            return new Expression.Now(keyword, tokens.next().span());
        }
        boolean call = tokens.peek(1).isSign("(");
        return switch (keyword) {
            case "true", "false" ->
                new Expression.BooleanLiteral(
                        keyword.equals("true"), tokens.next().span());
            case "null" -> new Expression.NullLiteral(tokens.next().span());
            case "case" -> cases();
            case "cast" -> call ? cast() : name();
            case "extract" -> call ? extract() : name();
            case "foreign" -> call ? foreign() : name();
            case "exists" -> exists();
            default -> {
                if (Keywords.separates(keyword)) {
                    throw tokens.expected("a value");
                }
                yield call ? call(word.text(), word.span()) : name();
            }
        };
    }

    private Expression typedLiteral(String word) {
        Token start = tokens.next();
        Token literal = tokens.next();
        Span span = tokens.since(start.span());
        if (TIMES.contains(word)) {
            return new Expression.TimeLiteral(word, literal.text(), span);
        }
        if (word.equals("interval")) {
            return IntervalReader.read(literal.text())
                    .<Expression>map(interval -> new Expression.IntervalLiteral(interval, span))
                    .orElseThrow(() -> tokens.stop(
                            literal.span(),
                            "has an interval that is not understood",
                            "numbers with units: years, months, weeks, days, hours, minutes, seconds",
                            "interval '1 day 12 hours'"));
        }
        String text = "'" + literal.text().replace("'", "''") + "'";
        throw tokens.stop(
                start.span(),
                "has a text behind " + start.text(),
                "write a cast",
                "cast(" + text + " as " + word + ")");
    }

    private Expression name() {
        Span start = tokens.peek().span();
        List<Expression.Name.Part> parts = new ArrayList<>(List.of(part()));
        StringBuilder name = new StringBuilder(parts.get(0).text());
        while (tokens.takeSign(".")) {
            Expression.Name.Part part = part();
            parts.add(part);
            name.append('.').append(part.text());
        }
        return tokens.isSign("(") ? call(name.toString(), start) : new Expression.Name(parts, tokens.since(start));
    }

    private Expression.Name.Part part() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.DELIMITED) {
            throw tokens.expected("a name");
        }
        return new Expression.Name.Part(tokens.next().text(), token.span());
    }

    /** The name of an unqualified function is still ahead; that of a qualified one has been read. */
    private Expression call(String name, Span start) {
        if (!tokens.isSign("(")) {
            tokens.next();
        }
        Token opened = tokens.expectSign("(");
        if (tokens.isSign("*") && tokens.peek(1).isSign(")")) {
            tokens.next();
            tokens.next();
            return new Expression.Call(name, List.of(), false, true, tokens.since(start));
        }
        boolean distinct = tokens.takeWord("distinct");
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.isSign(")") || distinct) {
            do {
                arguments.add(tokens.isWord("select") ? subquery() : conditions.condition());
            } while (tokens.takeSign(","));
        }
        tokens.expectClosing(opened);
        return new Expression.Call(name, arguments, distinct, false, tokens.since(start));
    }

    private Expression subquery() {
        Query query = queries.query();
        return new Expression.Scalar(query, query.span());
    }

    private Expression cases() {
        Span start = tokens.next().span();
        tokens.enter();
        Optional<Expression> operand = tokens.isWord("when") ? Optional.empty() : Optional.of(conditions.condition());
        List<Expression.Case.Branch> branches = new ArrayList<>();
        do {
            tokens.expectWord("when");
            Expression when = conditions.condition();
            tokens.expectWord("then");
            branches.add(new Expression.Case.Branch(when, conditions.condition()));
        } while (tokens.isWord("when"));
        Optional<Expression> otherwise =
                tokens.takeWord("else") ? Optional.of(conditions.condition()) : Optional.empty();
        tokens.expectWord("end");
        tokens.leave();
        return new Expression.Case(operand, branches, otherwise, tokens.since(start));
    }

    private Expression cast() {
        Span start = tokens.next().span();
        Token opened = tokens.expectSign("(");
        Expression operand = conditions.condition();
        tokens.expectWord("as");
        TypeName type = types.typeName();
        tokens.expectClosing(opened);
        return new Expression.Cast(operand, type, tokens.since(start));
    }

    private Expression extract() {
        Span start = tokens.next().span();
        Token opened = tokens.expectSign("(");
        Token field = tokens.peek();
        if (field.kind() != Token.Kind.WORD) {
            throw tokens.expected("a field as in extract(year from this.day)");
        }
        tokens.next();
        tokens.expectWord("from");
        Expression operand = conditions.condition();
        tokens.expectClosing(opened);
        return new Expression.Extract(field.folded(), field.span(), operand, tokens.since(start));
    }

    private Expression foreign() {
        Span start = tokens.next().span();
        Token opened = tokens.expectSign("(");
        Expression operand = conditions.condition();
        tokens.expectClosing(opened);
        return new Expression.Foreign(operand, tokens.since(start));
    }

    private Expression exists() {
        Span start = tokens.next().span();
        Token opened = tokens.expectSign("(");
        Query query = queries.query();
        tokens.expectClosing(opened);
        return new Expression.Exists(query, tokens.since(start));
    }

    private Expression parentheses() {
        Token opened = tokens.next();
        if (tokens.isWord("select")) {
            Query query = queries.query();
            tokens.expectClosing(opened);
            return new Expression.Scalar(query, tokens.since(opened.span()));
        }
        Expression inside = conditions.condition();
        tokens.expectClosing(opened);
        return inside;
    }
}
