package dev.tenon.processor.model.mapping;

import dev.tenon.sql.Identifier;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a condition says of one column by constants.
 *
 * @param values what the column must be one of, sorted; none where null is asked for
 * @param excluded whether it must be none of them, or not null
 */
public record ColumnCriterion(Identifier column, List<String> values, boolean excluded) {
    public ColumnCriterion {
        values = List.copyOf(values);
    }

    /** Whether certainly no row fulfils both. */
    public boolean isDisjoint(ColumnCriterion other) {
        if (!column.equals(other.column)) {
            return false;
        }
        if (isNull() || other.isNull()) {
            // everything but "is null" needs a value
            return isNull() != other.isNull();
        }
        if (excluded && other.excluded) {
            return false;
        }
        if (excluded || other.excluded) {
            return excluded ? values.containsAll(other.values) : other.values.containsAll(values);
        }
        return Collections.disjoint(folded(), other.folded());
    }

    private boolean isNull() {
        return values.isEmpty() && !excluded;
    }

    /** Some columns do not tell case, and some not trailing blanks. */
    private Set<String> folded() {
        Set<String> folded = new HashSet<>();
        values.forEach(value -> folded.add(value.stripTrailing().toLowerCase(Locale.ROOT)));
        return folded;
    }
}
