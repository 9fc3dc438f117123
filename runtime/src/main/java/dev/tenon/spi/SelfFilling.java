package dev.tenon.spi;

import org.jspecify.annotations.Nullable;

/**
 * The mark of generated subclasses that stand in for a row until it is needed (lazy load, Fowler): one object for one
 * row, filled in place.
 */
public interface SelfFilling {
    /** The entry whose row it stands for. */
    EntityEntry<?> tenon_entry();

    /**
     * Loads the row of an instance that is about to be used. Does nothing while the row is read (accessors serve as
     * setters then), and while the superclass's constructor runs, when there is no entry yet.
     */
    static void fill(@Nullable EntityEntry<?> entry) {
        if (entry != null && !entry.filling && !entry.isLoaded()) {
            entry.get();
        }
    }
}
