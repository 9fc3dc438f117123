package dev.tenon.sql;

import java.util.function.UnaryOperator;

/**
 * SQL text in which <code>{name}</code> stands for the alias that a table has in the statement: <code>{this}</code> for the
 * owner of a relationship, <code>{that}</code> for its target, other names for tables between them. Braces inside quotes
 * are text; a brace that holds more than a name is a token of {@link SqlTemplate}.
 *
 * @param text the text
 */
public record AliasedText(String text) {

    /** The text with an alias for each name. */
    public String with(UnaryOperator<String> aliases) {
        StringBuilder sql = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '\'' || c == '"' ? closing(c, at) : c == '{' ? closing('}', at) : at;
            if (c == '{' && isName(at + 1, end)) {
                sql.append(aliases.apply(text.substring(at + 1, end)));
            } else if (c == '{') {
                // The token's own text may hold names.
                sql.append(c);
                end = at;
            } else {
                sql.append(text, at, end + 1);
            }
            at = end + 1;
        }
        return sql.toString();
    }

    private int closing(char mark, int open) {
        int end = text.indexOf(mark, open + 1);
        return end < 0 ? text.length() - 1 : end;
    }

    private boolean isName(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '_') {
                return false;
            }
        }
        return to > from;
    }
}
