package dev.tenon.session.flush;

import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.Relationship.Role;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the removed rows that can go before everything else: all but those that have to wait, and what these refer to in
 * the database, which has to go after them.
 */
final class EarlyDeletes {
    private final UnitOfWork session;
    private final FormerLinks links;
    private final Set<EntityEntry<?>> early = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<EntityEntry<?>> waiting = new ArrayDeque<>();

    private EarlyDeletes(UnitOfWork session, FormerLinks links) {
        this.session = session;
        this.links = links;
        this.early.addAll(session.removed());
    }

    /** Those rows, given some that have to wait. */
    static Set<EntityEntry<?>> of(UnitOfWork session, FormerLinks links, Set<EntityEntry<?>> late) {
        EarlyDeletes deletes = new EarlyDeletes(session, links);
        late.forEach(deletes::letWait);
        while (!deletes.waiting.isEmpty()) {
            deletes.letTargetsWait(deletes.waiting.remove());
        }
        return deletes.early;
    }

    private void letWait(@Nullable EntityEntry<?> row) {
        if (row != null && early.remove(row)) {
            waiting.add(row);
        }
    }

    private void letTargetsWait(EntityEntry<?> row) {
        for (Relationship relationship : session.models().of(row.entityClass()).relationships()) {
            if (relationship.role() == Role.REFERENCE) {
                letWait(links.target(row, relationship));
            }
        }
        for (Contribution contribution : links.contributionsTo(row)) {
            letWait(contribution.parent());
        }
    }
}
