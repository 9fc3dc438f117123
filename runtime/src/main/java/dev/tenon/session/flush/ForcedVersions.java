package dev.tenon.session.flush;

import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.Changes;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose versions are raised though nothing of them may have changed ({@code OPTIMISTIC_FORCE_INCREMENT}): once, by
 * whatever writes them next.
 */
public final class ForcedVersions {
    /** With the versions that are to be raised. */
    private final IdentityHashMap<EntityEntry<?>, @Nullable Object> entries = new IdentityHashMap<>();

    private final UnitOfWork session;

    /** None yet. */
    public ForcedVersions(UnitOfWork session) {
        this.session = session;
    }

    /** Adds a managed object that has a version. */
    public void add(EntityEntry<?> entry) {
        entries.put(entry, version(entry));
    }

    /** Forgets all of them: the transaction is over. */
    public void clear() {
        entries.clear();
    }

    /** Whether there is one that nothing has raised. */
    boolean isDue() {
        entries.entrySet()
                .removeIf(each -> each.getKey().state != EntryState.MANAGED
                        || !session.holds(each.getKey())
                        || !Objects.equals(each.getValue(), version(each.getKey())));
        return !entries.isEmpty();
    }

    /** Adds what is due to what is written anyway. */
    void addTo(FlushWork work) {
        entries.keySet().forEach(entry -> add(work, entry));
    }

    private <E> void add(FlushWork work, EntityEntry<E> entry) {
        TypeWork<E> type = work.of(session.models().of(entry));
        boolean changed =
                type.undecided().contains(entry) || type.updates().stream().anyMatch(row -> isOf(row, entry));
        if (!changed) {
            type.updates().add(new TypeWork.RowUpdate<>(entry, new Changes()));
        }
    }

    @SuppressWarnings("ReferenceEquality") // references that are equal may be different entries
    private static boolean isOf(TypeWork.RowUpdate<?> row, EntityEntry<?> entry) {
        return row.entry() == entry;
    }

    private <E> @Nullable Object version(EntityEntry<E> entry) {
        return session.models().of(entry).persister().version(entry.instance());
    }
}
