package dev.tenon.session.flush;

import dev.tenon.session.cascade.Removing;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the preparation of a flush does to a session: orphans are removed by their links as they are (BRF-16), new objects
 * come in by way of others, both sides of relationships are brought in step. Where nothing is written it is taken back,
 * so that the session is as it was, and the next flush judges anew.
 */
final class Verdicts {
    private final UnitOfWork session;
    private final List<Runnable> takingBack = new ArrayList<>(0);

    /** Whether it is only asked whether a flush is needed: nobody is told of what is not removed then. */
    private boolean asking;

    Verdicts(UnitOfWork session) {
        this.session = session;
    }

    /** Removes an orphan, and what REMOVE leads to from it. */
    void removeOrphan(Object child) {
        Removing removing = new Removing(session);
        List<EntityEntry<?>> removed = asking ? removing.markReachable(child) : removing.removeReachable(child);
        takingBack.add(() -> removed.forEach(this::keep));
    }

    private void keep(EntityEntry<?> entry) {
        if (entry.state == EntryState.REMOVED) {
            session.keep(entry);
        }
    }

    /**
     * New objects came by way of others.
     *
     * @param before how many there were
     */
    void came(int before) {
        List<EntityEntry<?>> all = session.pending();
        if (all.size() > before) {
            List<EntityEntry<?>> came = List.copyOf(all.subList(before, all.size()));
            takingBack.add(() -> came.forEach(this::leave));
        }
    }

    private void leave(EntityEntry<?> entry) {
        if (entry.state == EntryState.NEW) {
            session.forgetNew(entry);
        }
    }

    /** Something was done; says how to take it back. */
    void did(Runnable undoing) {
        takingBack.add(undoing);
    }

    /** What follows is taken back in any case. */
    void ask() {
        asking = true;
    }

    /**
     * Nothing is written: takes everything back, the last thing first.
     *
     * @return what a user's collection threw when it was to be as before; null for nothing
     */
    @Nullable
    RuntimeException takeBack() {
        RuntimeException problem = null;
        for (int at = takingBack.size() - 1; at >= 0; at--) {
            try {
                takingBack.get(at).run();
            } catch (RuntimeException thrown) {
                problem = problem == null ? thrown : problem;
            }
        }
        stand();
        return problem;
    }

    /** Something is written: only a rollback takes it back. */
    void stand() {
        takingBack.clear();
        asking = false;
    }
}
