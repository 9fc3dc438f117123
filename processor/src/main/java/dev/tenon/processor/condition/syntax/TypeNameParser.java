package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the type of a cast: {@code varchar(20)}, {@code double precision}, {@code timestamp with time zone}, {@code inet[]}. */
final class TypeNameParser {
    private static final int LONGEST_NUMBER = 9;

    private final TokenStream tokens;

    TypeNameParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    TypeName typeName() {
        Span start = tokens.peek().span();
        StringBuilder name = new StringBuilder(word());
        while (tokens.takeSign(".")) {
            name.append('.').append(word());
        }
        if (tokens.isWord("precision") || tokens.isWord("varying")) {
            name.append(' ').append(tokens.next().folded());
        }
        List<Integer> sizes = sizes();
        zone(name);
        boolean array = tokens.takeSign("[");
        if (array) {
            tokens.expectSign("]");
        }
        return new TypeName(name.toString(), sizes, array, tokens.since(start));
    }

    private String word() {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.DELIMITED) {
            return '"' + tokens.next().text().replace("\"", "\"\"") + '"';
        }
        if (token.kind() != Token.Kind.WORD || Keywords.isReserved(token.text())) {
            throw tokens.expected("a type");
        }
        return tokens.next().folded();
    }

    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        if (tokens.isSign("(")) {
            Token opened = tokens.next();
            do {
                Token number = tokens.peek();
                if (number.kind() != Token.Kind.NUMBER
                        || number.text().length() > LONGEST_NUMBER
                        || !number.text().chars().allMatch(Character::isDigit)) {
                    throw tokens.expected("a whole number");
                }
                sizes.add(Integer.valueOf(tokens.next().text()));
            } while (tokens.takeSign(","));
            tokens.expectClosing(opened);
        }
        return sizes;
    }

    private void zone(StringBuilder name) {
        boolean with = tokens.isWord("with");
        boolean zoned = (with || tokens.isWord("without"))
                && tokens.peek(1).isWord("time")
                && tokens.peek(2).isWord("zone");
        if (zoned) {
            name.append(with ? " with time zone" : " without time zone");
            tokens.next();
            tokens.next();
            tokens.next();
        }
    }
}
