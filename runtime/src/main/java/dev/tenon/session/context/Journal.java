package dev.tenon.session.context;

import dev.tenon.load.TrackedContents;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the flushes of a transaction did to entries, in order, so that a rollback can undo it: all of it, or back to a
 * mark (TXN-3, TXN-4).
 */
public final class Journal {

    /** One step, and how to take it back. */
    public sealed interface Step {
        /** A row was inserted: the object becomes transient again. */
        record Inserted(EntityEntry<?> entry) implements Step {}

        /** A row was upserted, and its object read from what came back: the session does not know the row any more. */
        record Read(EntityEntry<?> entry, boolean referred) implements Step {}

        /** A row was updated: the object gets the state before it. {@code before} holds that state as its snapshot. */
        record Updated<E>(EntityEntry<E> entry, EntityEntry<E> before) implements Step {}

        /** A row got another identifier: the entry gets the former one, which {@code former} has. */
        record Rekeyed<E>(EntityEntry<E> entry, EntityEntry<E> former) implements Step {}

        /** A row was deleted: the object is persistent again. {@code earlier} is a row of it that was deleted before. */
        record Deleted<E>(
                EntityEntry<E> entry, E instance, @Nullable EntityEntry<?> earlier) implements Step {}

        /** A new object took over the row of a removed one (ROW-1): the row is the old object's again. */
        record Replaced<E>(EntityEntry<E> entry, E former) implements Step {}

        /**
         * A collection was written: it is read again when it is next needed. One in a final field, which cannot wait for
         * that, gets its contents back; {@code unflushing} is null for others.
         */
        record Collection(
                TrackedContents contents, @Nullable Runnable unflushing) implements Step {}
    }

    /** A place between two steps, which it stays when steps before it are forgotten. */
    public static final class Mark {
        private int position;

        private Mark(int position) {
            this.position = position;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** The marks that are in use, of savepoints within savepoints: in order. */
    private final List<Mark> marks = new ArrayList<>(0);

    private boolean complete = true;

    /** Adds a step. */
    public void add(Step step) {
        steps.add(step);
    }

    /** The place to which {@link #takeBackTo} can return, until it is released. */
    public Mark mark() {
        Mark mark = new Mark(steps.size());
        marks.add(mark);
        return mark;
    }

    /** A mark is not needed any more. */
    public void release(Mark mark) {
        marks.remove(mark);
    }

    /** Removes all steps and returns them, the last one first. */
    public List<Step> takeBack() {
        return takeBackTo(0);
    }

    /** Removes the steps after a mark and returns them, the last one first. */
    public List<Step> takeBackTo(Mark mark) {
        return takeBackTo(mark.position);
    }

    private List<Step> takeBackTo(int position) {
        List<Step> taken = new ArrayList<>(steps.size() - position);
        for (int at = steps.size() - 1; at >= position; at--) {
            taken.add(steps.remove(at));
        }
        return taken;
    }

    /**
     * Whether the journal has all that was written in the transaction. Otherwise objects may have been read with what a
     * rollback takes from their rows.
     */
    public boolean isComplete() {
        return complete;
    }

    /** Rows are written that no step is about. */
    public void overlook() {
        complete = false;
    }

    /** The transaction is over: there is nothing left to undo. */
    public void end() {
        steps.clear();
        complete = true;
    }

    /** Forgets every step, because all objects leave the session. */
    public void forgetAll() {
        if (!steps.isEmpty()) {
            overlook();
        }
        steps.clear();
        marks.forEach(mark -> mark.position = 0);
    }

    /** Forgets the steps of entries that leave the session. */
    void forget(List<? extends EntityEntry<?>> leaving) {
        if (steps.isEmpty()) {
            return;
        }
        Set<EntityEntry<?>> entries = Collections.newSetFromMap(new IdentityHashMap<>(leaving.size()));
        entries.addAll(leaving);
        int kept = 0;
        int mark = 0;
        for (int at = 0; at <= steps.size(); at++) {
            while (mark < marks.size() && marks.get(mark).position == at) {
                marks.get(mark++).position = kept;
            }
            if (at < steps.size() && !entries.contains(entryOf(steps.get(at)))) {
                steps.set(kept++, steps.get(at));
            }
        }
        if (kept < steps.size()) {
            steps.subList(kept, steps.size()).clear();
            overlook();
        }
    }

    /** Whom a step is about. */
    static EntityEntry<?> entryOf(Step step) {
        if (step instanceof Step.Inserted inserted) {
            return inserted.entry();
        }
        if (step instanceof Step.Read read) {
            return read.entry();
        }
        if (step instanceof Step.Updated<?> updated) {
            return updated.entry();
        }
        if (step instanceof Step.Rekeyed<?> rekeyed) {
            return rekeyed.entry();
        }
        if (step instanceof Step.Deleted<?> deleted) {
            return deleted.entry();
        }
        if (step instanceof Step.Replaced<?> replaced) {
            return replaced.entry();
        }
        return ((Step.Collection) step).contents().owner();
    }
}
