package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects whose rows were deleted in the open transaction, with the entry of the row that each had last. */
final class DeletedObjects {
    private final IdentityTable<EntityEntry<?>> entries = new IdentityTable<>();

    /** The entries of the rows that such objects had before. */
    private final List<EntityEntry<?>> earlier = new ArrayList<>(0);

    @Nullable
    EntityEntry<?> get(Object entity) {
        return entries.get(entity);
    }

    /** The row of an entry was deleted; its object may have had another one before, as a new object. */
    <E> Journal.Step.Deleted<E> add(EntityEntry<E> entry) {
        E instance = entry.instance();
        EntityEntry<?> before = entries.get(instance);
        if (before != null) {
            earlier.add(before);
        }
        var step = new Journal.Step.Deleted<>(entry, instance, before);
        entry.state = EntryState.DELETED;
        entries.put(instance, entry);
        return step;
    }

    /** A deletion is undone. */
    <E> void takeBack(Journal.Step.Deleted<E> step) {
        if (step.earlier() == null) {
            entries.remove(step.instance());
        } else {
            entries.put(step.instance(), step.earlier());
            earlier.remove(earlier.size() - 1); // steps are taken back in reverse
        }
        step.entry().state = EntryState.MANAGED;
    }

    /** The deletions are final. */
    void committed() {
        entries.values().forEach(entry -> entry.state = EntryState.DETACHED);
        earlier.forEach(entry -> entry.state = EntryState.DETACHED);
        clear();
    }

    void clear() {
        entries.clear();
        earlier.clear();
    }
}
