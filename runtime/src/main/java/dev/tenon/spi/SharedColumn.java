package dev.tenon.spi;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is written to a column that several attributes write: what the relationship that has a net change gives
 * (SYN-9). Two that changed and disagree are an error, not a race (OVL-S3).
 *
 * <p>Used for one column of one entity: {@link #offer} each relationship, then ask.
 */
public final class SharedColumn {
    private final EntityEntry<?> entry;
    private final References references;
    private final String column;
    private @Nullable String winner;
    private @Nullable Object value;
    private boolean changed;

    /** A decision to be made about {@code column} of the entry's row. */
    public SharedColumn(EntityEntry<?> entry, References references, String column) {
        this.entry = entry;
        this.references = references;
        this.column = column;
    }

    /**
     * Adds a relationship that writes the column.
     *
     * @param pair the number of its column pair
     * @param target what its attribute holds
     * @param snapshot its target as the database has it; null for a new row
     */
    public SharedColumn offer(
            int association, int pair, String attribute, @Nullable Object target, @Nullable Ref<?> snapshot) {
        boolean moved = references.changed(entry, association, target, snapshot);
        if (!moved && (changed || value != null)) {
            return this;
        }
        Object offered = references.targetColumn(entry, association, pair, target);
        if (moved && changed && !Values.sameInColumn(value, offered)) {
            throw disagreement(attribute, offered);
        }
        winner = attribute;
        value = offered;
        changed |= moved;
        return this;
    }

    /** Whether a relationship has a net change, so that it decides over a basic attribute. */
    public boolean isChanged() {
        return changed;
    }

    /** The value of the relationship that changed; else of the first that has one. */
    public @Nullable Object value() {
        return value;
    }

    private TenonException disagreement(String attribute, @Nullable Object offered) {
        return new TenonException(
                "TN616",
                "two relationships of " + entry + " write different values to column " + column + "\nfound:  " + winner
                        + " gives " + value + ", " + attribute + " gives " + offered
                        + "\nhelp:   let both refer to rows that agree in it, or change only one of them");
    }
}
