package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** New objects that took over the rows of removed ones, which is not written yet (ROW-1). */
public final class Successors {
    private final UnitOfWork session;
    private final IdentityTable<Boolean> rows = new IdentityTable<>();

    /** The rows of removed objects that others took over. */
    private final IdentityTable<EntityEntry<?>> byFormer = new IdentityTable<>();

    Successors(UnitOfWork session) {
        this.session = session;
    }

    <E> void takeOver(EntityEntry<E> row, E successor) {
        E former = row.instance();
        if (!session.models().of(row).areOfOneClass(former, successor)) {
            throw ObjectErrors.isOfOtherClass("persist", row, former, successor);
        }
        row.entity = successor;
        row.state = EntryState.MANAGED;
        rows.put(row, true);
        byFormer.put(former, row);
        session.journal().add(new Journal.Step.Replaced<>(row, former));
        session.loading().track(row);
    }

    /** Whether the object of a row took it over. */
    public boolean have(EntityEntry<?> row) {
        return rows.has(row);
    }

    /** The rows that were taken over, of which some may have been removed again. */
    public Collection<EntityEntry<?>> rows() {
        return byFormer.values();
    }

    /** The row that a removed object had and another one took over; null for others. */
    public @Nullable EntityEntry<?> rowOf(Object former) {
        return byFormer.get(former);
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    void forget(EntityEntry<?> row) {
        if (rows.remove(row) != null) {
            byFormer.values().removeIf(each -> each == row);
        }
    }

    void clear() {
        rows.clear();
        byFormer.clear();
    }
}
