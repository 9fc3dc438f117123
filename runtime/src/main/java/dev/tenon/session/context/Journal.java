package dev.tenon.session.context;

import dev.tenon.load.TrackedContents;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.List;

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

        /** A row was deleted: the object is persistent again. */
        record Deleted(EntityEntry<?> entry, Object instance) implements Step {}

        /** A new object took over the row of a removed one (ROW-1): the row is the old object's again. */
        record Replaced<E>(EntityEntry<E> entry, E former) implements Step {}

        /** A collection was written: it is read again when it is next needed. */
        record Collection(TrackedContents contents) implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();

    /** Adds a step. */
    public void add(Step step) {
        steps.add(step);
    }

    /** The place to which {@link #takeBackTo} can return. */
    public int mark() {
        return steps.size();
    }

    /** Removes the steps after a mark and returns them, the last one first. */
    public List<Step> takeBackTo(int mark) {
        List<Step> taken = new ArrayList<>(steps.size() - mark);
        for (int at = steps.size() - 1; at >= mark; at--) {
            taken.add(steps.remove(at));
        }
        return taken;
    }

    /** Forgets everything: the transaction is committed, or the objects left the session. */
    public void clear() {
        steps.clear();
    }

    /** Forgets the steps of an entry that leaves the session. */
    @SuppressWarnings("ReferenceEquality") // references that are equal may be different entries
    public void forget(EntityEntry<?> entry) {
        steps.removeIf(step -> entryOf(step) == entry);
    }

    private static EntityEntry<?> entryOf(Step step) {
        if (step instanceof Step.Inserted inserted) {
            return inserted.entry();
        }
        if (step instanceof Step.Read read) {
            return read.entry();
        }
        if (step instanceof Step.Updated<?> updated) {
            return updated.entry();
        }
        if (step instanceof Step.Deleted deleted) {
            return deleted.entry();
        }
        if (step instanceof Step.Replaced<?> replaced) {
            return replaced.entry();
        }
        return ((Step.Collection) step).contents().owner();
    }
}
