package dev.tenon.session.context;

import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;

/** New objects that took over the rows of removed ones, which is not written yet (ROW-1). */
final class Successors {
    private final UnitOfWork session;
    private final IdentityTable<Boolean> rows = new IdentityTable<>();

    Successors(UnitOfWork session) {
        this.session = session;
    }

    <E> void takeOver(EntityEntry<E> row, E successor) {
        E former = row.instance();
        row.entity = successor;
        row.state = EntryState.MANAGED;
        rows.put(row, true);
        session.journal().add(new Journal.Step.Replaced<>(row, former));
        session.loading().track(row);
    }

    boolean have(EntityEntry<?> row) {
        return rows.has(row);
    }

    void forget(EntityEntry<?> row) {
        rows.remove(row);
    }

    void clear() {
        rows.clear();
    }
}
