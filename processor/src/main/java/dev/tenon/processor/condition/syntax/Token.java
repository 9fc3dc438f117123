package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import java.util.Locale;

/**
 * A word of the language.
 *
 * @param text the characters; for a literal and a delimited name what stands between the quotes; for something illegal,
 *     why it is
 */
record Token(Kind kind, String text, Span span) {

    /** The sorts of words. */
    enum Kind {
        WORD,
        DELIMITED,
        TEXT,
        NUMBER,
        OPERATOR,
        PUNCTUATION,
        ILLEGAL,
        END
    }

    /** Whether it is that keyword. */
    boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    /** Whether it is that operator or sign. */
    boolean isSign(String sign) {
        return (kind == Kind.OPERATOR || kind == Kind.PUNCTUATION) && text.equals(sign);
    }

    /** The keyword, folded. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** How messages name it. */
    String shown() {
        return switch (kind) {
            case END -> "the end";
            case TEXT -> "'" + text + "'";
            case DELIMITED -> "\"" + text + "\"";
            default -> text;
        };
    }
}
