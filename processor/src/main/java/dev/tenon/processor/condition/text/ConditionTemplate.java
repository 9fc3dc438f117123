package dev.tenon.processor.condition.text;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL whose aliases are tokens, {@code {this}.id}: a part of a {@link dev.tenon.sql.SqlTemplate}, once they are replaced.
 *
 * @param text the text; a token of an alias is the only one without a blank
 */
public record ConditionTemplate(String text) {
    /** A literal, a delimited name, or the token of an alias. */
    private static final Pattern PIECE = Pattern.compile("'[^']*'|\"[^\"]*\"|\\{([\\p{javaJavaIdentifierPart}]+)}");

    /** The part of a SQL template, each alias replaced. */
    public String sql(UnaryOperator<String> aliases) {
        Matcher piece = PIECE.matcher(text);
        StringBuilder sql = new StringBuilder();
        while (piece.find()) {
            String alias = piece.group(1);
            String replacement = alias == null ? piece.group() : aliases.apply(alias);
            piece.appendReplacement(sql, Matcher.quoteReplacement(replacement));
        }
        return piece.appendTail(sql).toString();
    }
}
