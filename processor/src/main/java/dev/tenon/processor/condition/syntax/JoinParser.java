package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the strings of the annotations. What cannot be read is reported once, and gives nothing. */
public final class JoinParser {
    private JoinParser() {}

    /** A condition. */
    public static Optional<Expression> condition(Problems problems) {
        return read(problems, (tokens, queries) -> queries.conditions().condition());
    }

    /** {@code B b join D d on …}. */
    public static Optional<From> from(Problems problems) {
        return read(problems, (tokens, queries) -> queries.from());
    }

    /** {@code that join D d on …}, {@code (select …) that}. */
    public static Optional<TargetRelation> target(Problems problems) {
        return read(problems, JoinParser::target);
    }

    private static TargetRelation target(TokenStream tokens, QueryParser queries) {
        Span start = tokens.peek().span();
        Optional<Query> query = Optional.empty();
        if (tokens.isSign("(")) {
            Token opened = tokens.next();
            query = Optional.of(queries.query());
            tokens.expectClosing(opened);
            tokens.takeWord("as");
        }
        if (!tokens.isWord("that")) {
            throw tokens.expected(query.isPresent() ? "\"that\", its alias," : "\"that\" or \"(select …) that\"");
        }
        tokens.next();
        List<From.Join> joins = queries.joins();
        return new TargetRelation(query, joins, tokens.since(start));
    }

    private static <T> Optional<T> read(Problems problems, BiFunction<TokenStream, QueryParser, T> grammar) {
        TokenStream tokens = new TokenStream(problems);
        try {
            T tree = grammar.apply(tokens, new QueryParser(tokens));
            tokens.expectEnd();
            return Optional.of(tree);
        } catch (TokenStream.Stop reported) {
            return Optional.empty();
        }
    }
}
