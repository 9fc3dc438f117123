package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.cascade.Removing;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a flush removes because they left their parents (BRF-16), and what lets go of removed objects. That is a
 * verdict on the links as they are: where nothing is written it is taken back, and the next flush judges anew. Only new
 * objects that nobody persisted for their own sake stay out; their parents' collections bring them again.
 */
final class Orphans {
    private final UnitOfWork session;
    private final List<EntityEntry<?>> removed = new ArrayList<>(0);
    private final IdentityHashMap<TrackedContents, List<@Nullable Object>> contents = new IdentityHashMap<>(0);
    private final List<Runnable> released = new ArrayList<>(0);

    /** Whether it is only asked whether a flush is needed: nobody is told of what is not removed then. */
    private boolean asking;

    Orphans(UnitOfWork session) {
        this.session = session;
    }

    /** Removes an orphan, and what REMOVE leads to from it. */
    void remove(Object child) {
        Removing removing = new Removing(session);
        removed.addAll(asking ? removing.markReachable(child) : removing.removeReachable(child));
    }

    /** A removed object leaves a list. */
    void leave(TrackedContents list, Object element) {
        contents.computeIfAbsent(list, TrackedContents::current);
        list.removeFromOtherSide(element);
    }

    /** A reference to a removed object was set to null. */
    void released(Runnable undoing) {
        released.add(undoing);
    }

    /** What follows is taken back in any case. */
    void ask() {
        asking = true;
    }

    /** Nothing is written. */
    void takeBack() {
        for (EntityEntry<?> entry : removed) {
            if (entry.state == EntryState.REMOVED) {
                session.keep(entry);
            }
        }
        contents.forEach(Orphans::refill);
        released.forEach(Runnable::run);
        forget();
    }

    private static void refill(TrackedContents list, List<@Nullable Object> elements) {
        list.current().stream().filter(Objects::nonNull).forEach(list::removeFromOtherSide);
        elements.stream().filter(Objects::nonNull).forEach(list::addFromOtherSide);
    }

    /** Something is written: only a rollback takes it back. */
    void forget() {
        removed.clear();
        contents.clear();
        released.clear();
        asking = false;
    }
}
