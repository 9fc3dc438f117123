package dev.tenon.session.flush;

import dev.tenon.session.cascade.Removing;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that a flush removes because they left their parents (BRF-16). That is a verdict on the links as they are:
 * where nothing is written it is taken back, and the next flush judges anew.
 */
final class Orphans {
    private final UnitOfWork session;
    private final List<EntityEntry<?>> removed = new ArrayList<>(0);

    Orphans(UnitOfWork session) {
        this.session = session;
    }

    /** Removes an orphan, and what REMOVE leads to from it. */
    void remove(Object child) {
        removed.addAll(new Removing(session).removeReachable(child));
    }

    /** Nothing is written. */
    void takeBack() {
        for (EntityEntry<?> entry : removed) {
            if (entry.state == EntryState.REMOVED) {
                session.keep(entry);
            }
        }
        removed.clear();
    }

    /** Something is written: only a rollback takes it back. */
    void forget() {
        removed.clear();
    }
}
