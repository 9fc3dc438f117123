package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.source.Span;
import dev.tenon.processor.diagnostic.Code;
import java.util.List;

/** The tokens of a string, read from left to right. The first thing that does not fit ends the reading. */
final class TokenStream {
    /** Deeper nesting is nobody's intent, and the stack is finite. */
    private static final int DEEPEST = 100;

    private final Problems problems;
    private final List<Token> tokens;
    private int at;
    private int depth;

    TokenStream(Problems problems) {
        this.problems = problems;
        this.tokens = Lexer.tokens(problems.text().text());
    }

    /** Ends the reading; it never leaves the parser. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() == Token.Kind.ILLEGAL) {
            throw stop(token.span(), token.text());
        }
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** The part from there to the last token that was read. */
    Span since(Span start) {
        return Span.between(start, tokens.get(Math.max(0, at - 1)).span());
    }

    boolean isWord(String keyword) {
        return peek().isWord(keyword);
    }

    boolean isSign(String sign) {
        return peek().isSign(sign);
    }

    /** Takes that keyword if it comes next. */
    boolean takeWord(String keyword) {
        boolean there = isWord(keyword);
        at += there ? 1 : 0;
        return there;
    }

    /** Takes these keywords if they come next, all of them. */
    boolean takeWords(String first, String second) {
        boolean there = isWord(first) && peek(1).isWord(second);
        at += there ? 2 : 0;
        return there;
    }

    /** Takes that sign if it comes next. */
    boolean takeSign(String sign) {
        boolean there = isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    Token expectWord(String keyword) {
        if (!isWord(keyword)) {
            throw expected("\"" + keyword + "\"");
        }
        return next();
    }

    Token expectSign(String sign) {
        if (!isSign(sign)) {
            throw expected("\"" + sign + "\"");
        }
        return next();
    }

    /** The closing parenthesis of the one that was opened there. */
    void expectClosing(Token opened) {
        if (peek().kind() == Token.Kind.END) {
            throw stop(opened.span(), "has a parenthesis that is not closed");
        }
        expectSign(")");
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw peek().isSign(")")
                    ? stop(peek().span(), "closes a parenthesis that is not open")
                    : expected("the end");
        }
    }

    /** Enters a deeper level; {@link #leave} ends it. */
    void enter() {
        if (++depth > DEEPEST) {
            throw stop(peek().span(), "is nested more than " + DEEPEST + " levels deep");
        }
    }

    void leave() {
        depth--;
    }

    Stop expected(String what) {
        Token found = peek();
        return found.kind() == Token.Kind.ILLEGAL
                ? stop(found.span(), found.text())
                : stop(found.span(), "has " + found.shown() + " where " + what + " is expected");
    }

    Stop stop(Span span, String cause) {
        problems.report(Code.TN170, span, cause);
        return new Stop();
    }

    Stop stop(Span span, String cause, String help, String code) {
        problems.report(
                Code.TN170, span, cause, diagnostic -> diagnostic.help(help).code(code));
        return new Stop();
    }
}
