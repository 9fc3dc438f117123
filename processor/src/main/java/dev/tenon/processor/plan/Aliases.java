package dev.tenon.processor.plan;

import dev.tenon.sql.QualifiedName;
import java.util.Locale;

/** Short names of tables in statements: the first letter, as people write them. */
final class Aliases {
    private Aliases() {}

    /** The alias of a table. */
    static String of(QualifiedName table) {
        String name = table.name().text().toLowerCase(Locale.ROOT);
        char first = name.isEmpty() ? 't' : name.charAt(0);
        return first >= 'a' && first <= 'w' ? String.valueOf(first) : "t";
    }

    /** The alias of a table beside another one. */
    static String of(QualifiedName table, String taken) {
        String alias = of(table);
        return alias.equals(taken) ? alias + "2" : alias;
    }
}
