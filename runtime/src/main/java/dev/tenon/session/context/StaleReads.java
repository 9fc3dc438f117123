package dev.tenon.session.context;

import dev.tenon.mapping.Association;
import dev.tenon.spi.EntityEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What objects may show of rows that a rollback took back: collections and references of the other side are read after such
 * rows were written as well as before, and nobody knows when. They are read again when they are next needed.
 */
final class StaleReads {
    private final UnitOfWork session;
    private final Set<Class<?>> written = new HashSet<>();

    /** What can have been read of the rows that these steps wrote. */
    StaleReads(UnitOfWork session, List<Journal.Step> steps) {
        this.session = session;
        for (Journal.Step step : steps) {
            written.add(Journal.entryOf(step).entityClass());
            if (step instanceof Journal.Step.Collection collection
                    && collection.contents().attribute() instanceof Association association) {
                written.add(association.target());
            }
        }
    }

    void expire() {
        if (written.isEmpty()) {
            return;
        }
        for (EntityEntry<?> entry : session.managed()) {
            expire(entry);
        }
    }

    private void expire(EntityEntry<?> entry) {
        for (Relationship relationship :
                session.models().of(entry.entityClass()).relationships()) {
            if (relationship.role() != Relationship.Role.REFERENCE
                    && written.contains(relationship.association().target())) {
                session.loading().expireShown(entry, relationship.index());
            }
        }
    }
}
