package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.mapping.EntityType;
import dev.tenon.mapping.SecondaryTable;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.ReservedWords;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hands out the table aliases of one statement, subqueries included: an entity's initials, and a number if taken. */
final class Aliases {
    private final Set<String> taken = new HashSet<>();

    /** A new alias for an entity. */
    String next(String entityName) {
        return free(initials(entityName), 0);
    }

    /**
     * A new alias for the rows of an entity, with which those of its secondary tables begin: a user's own name, as long as
     * it needs no quotes then.
     */
    String of(@Nullable Place<?> place, EntityType<?> type) {
        int further = type.secondaryTables().size();
        if (place instanceof Place.Alias<?> alias) {
            Identifier own = Identifier.parse(alias.alias());
            if (further == 0 || own.sql().equals(own.text())) {
                return Identifier.parse(free(own.text(), further)).sql();
            }
        }
        return free(initials(type.name()), further);
    }

    private String free(String wanted, int further) {
        String alias = wanted;
        for (int number = 2; ReservedWords.contains(alias) || !isFree(alias, further); number++) {
            alias = wanted + number;
        }
        for (int table = 0; table <= further; table++) {
            taken.add(SecondaryTable.alias(alias, table));
        }
        return alias;
    }

    private boolean isFree(String alias, int further) {
        return IntStream.rangeClosed(0, further).noneMatch(table -> taken.contains(SecondaryTable.alias(alias, table)));
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
