package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code select} and {@code from}. */
final class QueryParser {
    private static final int LONGEST_NUMBER = 18;

    private final TokenStream tokens;
    private final ConditionParser conditions;

    QueryParser(TokenStream tokens) {
        this.tokens = tokens;
        this.conditions = new ConditionParser(tokens, this);
    }

    ConditionParser conditions() {
        return conditions;
    }

    Query query() {
        tokens.enter();
        Span start = tokens.expectWord("select").span();
        boolean distinct = tokens.takeWord("distinct");
        List<Expression> items = tokens.takeSign("*") ? List.of() : list();
        tokens.expectWord("from");
        From from = from();
        Optional<Expression> where = clause("where");
        List<Expression> groupBy = tokens.takeWords("group", "by") ? list() : List.of();
        Optional<Expression> having = clause("having");
        List<Query.Order> orderBy = tokens.takeWords("order", "by") ? orders() : List.of();
        Optional<Long> limit = number("limit");
        Optional<Long> offset = number("offset");
        tokens.leave();
        return new Query(distinct, items, from, where, groupBy, having, orderBy, limit, offset, tokens.since(start));
    }

    private Optional<Expression> clause(String keyword) {
        return tokens.takeWord(keyword) ? Optional.of(conditions.condition()) : Optional.empty();
    }

    private List<Expression> list() {
        List<Expression> items = new ArrayList<>();
        do {
            items.add(conditions.condition());
        } while (tokens.takeSign(","));
        return items;
    }

    private List<Query.Order> orders() {
        List<Query.Order> orders = new ArrayList<>();
        do {
            Expression value = conditions.condition();
            boolean descending = tokens.takeWord("desc");
            if (!descending) {
                tokens.takeWord("asc");
            }
            Optional<String> nulls = Optional.empty();
            if (tokens.takeWords("nulls", "first")) {
                nulls = Optional.of("first");
            } else if (tokens.takeWords("nulls", "last")) {
                nulls = Optional.of("last");
            }
            orders.add(new Query.Order(value, descending, nulls));
        } while (tokens.takeSign(","));
        return orders;
    }

    private Optional<Long> number(String keyword) {
        if (!tokens.takeWord(keyword)) {
            return Optional.empty();
        }
        Token number = tokens.peek();
        if (number.kind() != Token.Kind.NUMBER
                || number.text().length() > LONGEST_NUMBER
                || !number.text().chars().allMatch(Character::isDigit)) {
            throw tokens.expected("a whole number");
        }
        return Optional.of(Long.valueOf(tokens.next().text()));
    }

    From from() {
        Span start = tokens.peek().span();
        From.Source first = source();
        List<From.Join> joins = joins();
        if (tokens.isSign(",")) {
            throw tokens.stop(
                    tokens.peek().span(),
                    "lists relations with a comma",
                    "join them",
                    "cross join " + tokens.peek(1).shown() + " "
                            + tokens.peek(2).shown());
        }
        return new From(first, joins, tokens.since(start));
    }

    List<From.Join> joins() {
        List<From.Join> joins = new ArrayList<>();
        Optional<From.Kind> kind = joinKind();
        while (kind.isPresent()) {
            From.Source source = source();
            Optional<Expression> on = Optional.empty();
            if (kind.get() != From.Kind.CROSS) {
                tokens.expectWord("on");
                on = Optional.of(conditions.condition());
            }
            joins.add(new From.Join(kind.get(), source, on));
            kind = joinKind();
        }
        return joins;
    }

    private Optional<From.Kind> joinKind() {
        if (tokens.takeWord("join") || tokens.takeWords("inner", "join")) {
            return Optional.of(From.Kind.INNER);
        }
        if (tokens.takeWords("cross", "join")) {
            return Optional.of(From.Kind.CROSS);
        }
        if (tokens.takeWord("left")) {
            tokens.takeWord("outer");
            tokens.expectWord("join");
            return Optional.of(From.Kind.LEFT);
        }
        if (tokens.isWord("right") || tokens.isWord("full") || tokens.isWord("natural")) {
            throw tokens.stop(
                    tokens.peek().span(),
                    "has a " + tokens.peek().folded() + " join, which not every database has",
                    "there are",
                    "join, left join, cross join");
        }
        return Optional.empty();
    }

    private From.Source source() {
        Token first = tokens.peek();
        boolean delimited = first.kind() == Token.Kind.DELIMITED;
        // an entity may be called Order
        if (!delimited && first.kind() != Token.Kind.WORD) {
            throw tokens.expected("an entity");
        }
        StringBuilder name = new StringBuilder(tokens.next().text());
        while (tokens.takeSign(".")) {
            Token part = tokens.peek();
            if (part.kind() != Token.Kind.WORD && part.kind() != Token.Kind.DELIMITED) {
                throw tokens.expected("a name");
            }
            name.append('.').append(tokens.next().text());
        }
        Span nameSpan = tokens.since(first.span());
        tokens.takeWord("as");
        Token alias = tokens.peek();
        if (alias.kind() != Token.Kind.WORD || Keywords.isReserved(alias.text())) {
            throw tokens.expected("an alias of " + name);
        }
        tokens.next();
        return new From.Source(name.toString(), delimited, nameSpan, alias.text(), alias.span());
    }
}
