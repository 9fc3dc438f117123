package dev.tenon.load;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.Join;
import dev.tenon.spi.EntityEntry;

/** That a target came for an owner: a second row that says so adds nothing. */
record Arrival(EntityEntry<?> owner, EntityEntry<?> target) {

    /** Whether the rows of the relationship themselves may hold a target twice for one owner. */
    static boolean mayRepeat(Association association) {
        return association.join() instanceof Join.Condition condition && condition.mayRepeatTargets();
    }
}
