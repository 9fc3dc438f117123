package dev.tenon.sql;

/**
 * The name of a table, column, constraint or sequence, as the database knows it.
 *
 * <p>A name that the user did not delimit is folded to lower case, on every database; a delimited one is verbatim.
 *
 * @param text the name itself, without delimiters
 * @param delimited whether SQL text must delimit it: the user did, or it is a reserved word, or has other characters
 *     than letters, digits and underscores
 */
public record Identifier(String text, boolean delimited) {

    /**
     * Reads a name from a mapping annotation: {@code "name"}, {@code `name`} (with the quotes inside the string) are
     * delimited and kept; everything else is folded.
     */
    public static Identifier parse(String written) {
        int last = written.length() - 1;
        if (last > 1 && isQuote(written.charAt(0)) && written.charAt(last) == written.charAt(0)) {
            return new Identifier(written.substring(1, last), true);
        }
        String folded = written.toLowerCase(java.util.Locale.ROOT);
        return new Identifier(folded, !isRegular(folded) || ReservedWords.contains(folded));
    }

    /** The name in a SQL template: as it is, or in double quotes. */
    public String sql() {
        return delimited ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '`';
    }

    private static boolean isRegular(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    @Override
    public String toString() {
        return sql();
    }
}
