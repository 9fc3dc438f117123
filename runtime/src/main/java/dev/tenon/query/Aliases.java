package dev.tenon.query;

import dev.tenon.sql.Identifier;
import dev.tenon.sql.ReservedWords;
import java.util.HashSet;
import java.util.Set;

/** Hands out the table aliases of one statement, subqueries included: an entity's initials, and a number if taken. */
final class Aliases {
    private final Set<String> taken = new HashSet<>();

    /** A new alias for an entity. */
    String next(String entityName) {
        return free(initials(entityName));
    }

    /** A new alias with a name of its own: a user's. */
    String named(String alias) {
        return Identifier.parse(free(Identifier.parse(alias).text())).sql();
    }

    private String free(String wanted) {
        String alias = wanted;
        for (int number = 2; ReservedWords.contains(alias) || !taken.add(alias); number++) {
            alias = wanted + number;
        }
        return alias;
    }

    private static String initials(String entityName) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < entityName.length(); i++) {
            char c = entityName.charAt(i);
            if (i == 0 || Character.isUpperCase(c)) {
                char lower = Character.toLowerCase(c);
                initials.append(lower >= 'a' && lower <= 'z' ? lower : 't');
            }
        }
        return initials.toString();
    }
}
