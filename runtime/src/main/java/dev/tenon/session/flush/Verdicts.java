package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.cascade.Removing;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a flush decides of objects by their links as they are: orphans are removed (BRF-16), and others let go of what is
 * removed. Where nothing is written it is taken back, and the next flush judges anew. Only new objects that nobody persisted
 * for their own sake stay out; their parents' collections bring them again.
 */
final class Verdicts {
    private final UnitOfWork session;
    private final List<Runnable> takingBack = new ArrayList<>(0);

    /** Made with the first list that is left: most flushes remove nothing. */
    private @Nullable Set<TrackedContents> lists;

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

    /** A removed object leaves a list. */
    void leave(TrackedContents list, Object element) {
        Set<TrackedContents> left = lists;
        if (left == null) {
            left = Collections.newSetFromMap(new IdentityHashMap<>());
            lists = left;
        }
        if (left.add(list)) {
            List<@Nullable Object> elements = list.current();
            takingBack.add(() -> refill(list, elements));
        }
        list.removeFromOtherSide(element);
    }

    private static void refill(TrackedContents list, List<@Nullable Object> elements) {
        list.current().stream().filter(Objects::nonNull).forEach(list::removeFromOtherSide);
        elements.stream().filter(Objects::nonNull).forEach(list::addFromOtherSide);
    }

    /** A reference to a removed object was set to null. */
    void released(Runnable settingItAgain) {
        takingBack.add(settingItAgain);
    }

    /** What follows is taken back in any case. */
    void ask() {
        asking = true;
    }

    /** Nothing is written. */
    void takeBack() {
        takingBack.forEach(Runnable::run);
        stand();
    }

    /** Something is written: only a rollback takes it back. */
    void stand() {
        takingBack.clear();
        lists = null;
        asking = false;
    }
}
