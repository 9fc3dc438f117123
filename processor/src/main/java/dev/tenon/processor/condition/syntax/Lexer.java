package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits a string into tokens. What cannot be one becomes an illegal token, which the parser reports when it meets it. */
final class Lexer {
    private static final String OPERATOR_SIGNS = "+-*/<>=~!@#%^&|?";
    /** With one of these, an operator may end in a plus or minus; PostgreSQL's rule, so that {@code a=-1} is read as meant. */
    private static final String OWN_SIGNS = "~!@#%^&|?";

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_EXPONENT = 3;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), text.length())));
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\'') {
            quoted(c, Token.Kind.TEXT, "has a text that is not closed");
        } else if (c == '"') {
            quoted(c, Token.Kind.DELIMITED, "has a name that is not closed");
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (isDigit(at) || (c == '.' && isDigit(at + 1) && !followsName())) {
            number();
        } else if (text.startsWith("--", at) || text.startsWith("/*", at)) {
            illegal(2, "has a comment, which is not possible here");
        } else if (OPERATOR_SIGNS.indexOf(c) >= 0) {
            operator();
        } else if (text.startsWith("::", at)) {
            add(Token.Kind.PUNCTUATION, at + 2);
        } else if ("(),.[]".indexOf(c) >= 0) {
            add(Token.Kind.PUNCTUATION, at + 1);
        } else if (c == ':') {
            illegal(1, "has a parameter, and there is nobody to give it a value");
        } else {
            illegal(1, "has the character " + c + ", which means nothing here");
        }
    }

    private void quoted(char quote, Token.Kind kind, String unclosed) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != quote) {
                content.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                content.append(quote);
                i++;
            } else {
                tokens.add(new Token(kind, content.toString(), new Span(at, i + 1)));
                at = i + 1;
                return;
            }
        }
        illegal(text.length() - at, unclosed);
    }

    private void word() {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        add(Token.Kind.WORD, end);
    }

    private void number() {
        int end = digits(at);
        int exponent = text.length();
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(end + 1);
        }
        if (end < text.length() && Character.toLowerCase(text.charAt(end)) == 'e') {
            boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
            int first = signed ? end + 2 : end + 1;
            exponent = isDigit(first) ? first : exponent;
            end = isDigit(first) ? digits(first) : end;
        }
        if (end < text.length() && Character.isJavaIdentifierStart(text.charAt(end))) {
            illegal(end + 1 - at, "has a number that runs into a name");
        } else if (end - at > LONGEST_NUMBER || end - exponent > LONGEST_EXPONENT) {
            illegal(end - at, "has a number that no database can hold");
        } else {
            add(Token.Kind.NUMBER, end);
        }
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private void operator() {
        int end = at;
        while (end < text.length()
                && OPERATOR_SIGNS.indexOf(text.charAt(end)) >= 0
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)) {
            end++;
        }
        while (end - at > 1 && "+-".indexOf(text.charAt(end - 1)) >= 0 && !hasOwnSign(end)) {
            end--;
        }
        add(Token.Kind.OPERATOR, end);
    }

    private boolean hasOwnSign(int end) {
        return text.substring(at, end).chars().anyMatch(c -> OWN_SIGNS.indexOf(c) >= 0);
    }

    private boolean isDigit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private boolean followsName() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).span().end() == at;
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), new Span(at, end)));
        at = end;
    }

    private void illegal(int length, String why) {
        tokens.add(new Token(Token.Kind.ILLEGAL, why, new Span(at, at + length)));
        at += length;
    }
}
