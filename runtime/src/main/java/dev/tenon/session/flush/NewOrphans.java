package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.context.Adoptions;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New objects that only came by way of their parents' collections, and left them, are not inserted (BRF-16). */
final class NewOrphans {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final GainedTargets gained;

    /** What collections hold, as sets: each of their new elements asks. */
    private final IdentityHashMap<TrackedContents, Set<@Nullable Object>> held = new IdentityHashMap<>(0);

    NewOrphans(UnitOfWork session, LinkChanges changes, GainedTargets gained) {
        this.session = session;
        this.changes = changes;
        this.gained = gained;
    }

    /** Leaves them out. */
    void removeBy(Verdicts verdicts) {
        for (EntityEntry<?> child : List.copyOf(session.pending())) {
            Adoptions.Adoption adoption = session.adoptions().of(child.instance());
            if (adoption != null && child.state == EntryState.NEW && !isHeld(child, adoption)) {
                verdicts.removeOrphan(child.instance());
            }
        }
    }

    private boolean isHeld(EntityEntry<?> child, Adoptions.Adoption adoption) {
        Relationship foreign = adoption.along().foreignSide();
        return foreign != null
                ? changes.target(child, foreign) != null
                : heldBy(adoption).contains(child.instance()) || gained.contains(adoption.along(), child);
    }

    private Set<@Nullable Object> heldBy(Adoptions.Adoption adoption) {
        TrackedContents contents =
                session.loading().contents(adoption.parent(), adoption.along().index());
        return held.computeIfAbsent(contents, NewOrphans::elements);
    }

    private static Set<@Nullable Object> elements(TrackedContents contents) {
        Set<@Nullable Object> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        if (contents.isLoaded()) {
            elements.addAll(contents.current());
        } else {
            elements.addAll(contents.queuedAdditions());
        }
        return elements;
    }
}
