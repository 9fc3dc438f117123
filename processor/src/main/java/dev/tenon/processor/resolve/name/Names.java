package dev.tenon.processor.resolve.name;

import dev.tenon.processor.model.Options;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.NameLength;

/** Makes the names of tables and columns that nobody wrote; none is longer than every database takes. */
public record Names(Options.Naming naming) {

    /** The default name of the column of an attribute, or of the table of an entity. */
    public Identifier named(String javaName) {
        return Identifier.parse(NameLength.PORTABLE.fit(text(javaName)));
    }

    /** A join column's default name: an attribute's or an entity's name, and the name of the referenced column. */
    public Identifier joined(String javaName, Identifier column) {
        return joined(named(javaName), column);
    }

    /** Two names joined by an underscore, as a link table is named after its two tables. */
    public Identifier joined(Identifier first, Identifier second) {
        String text = NameLength.PORTABLE.fit(first.text() + "_" + second.text());
        boolean verbatim = isVerbatim(first) || isVerbatim(second);
        return verbatim ? new Identifier(text, true) : Identifier.parse(text);
    }

    /** A name with an ending in lower case, such as {@code _order}. */
    public Identifier suffixed(String javaName, String ending) {
        return Identifier.parse(NameLength.PORTABLE.fit(text(javaName) + ending));
    }

    /** A reserved word is delimited but may lose its quotes in a longer name; what the user quoted may not. */
    private static boolean isVerbatim(Identifier name) {
        return name.delimited() && !name.equals(Identifier.parse(name.text()));
    }

    private String text(String javaName) {
        return naming == Options.Naming.JPA ? javaName : snakeCase(javaName);
    }

    private static String snakeCase(String javaName) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            if (beginsWord(javaName, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(javaName.charAt(i)));
        }
        return snake.toString();
    }

    /** A capital begins a word after a small letter or digit, and before a small letter ({@code URLName}). */
    private static boolean beginsWord(String name, int i) {
        if (i == 0 || !Character.isUpperCase(name.charAt(i)) || name.charAt(i - 1) == '_') {
            return false;
        }
        boolean lowerBefore = !Character.isUpperCase(name.charAt(i - 1));
        boolean lowerAfter = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return lowerBefore || lowerAfter;
    }
}
