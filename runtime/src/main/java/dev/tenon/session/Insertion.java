package dev.tenon.session;

import dev.tenon.session.cascade.Persisting;
import dev.tenon.session.context.SessionGuard;
import dev.tenon.session.context.UnitOfWork;
import java.util.Collection;

/** Inserts many new objects at once and keeps none of them; where one of them is refused, all are as they were. */
final class Insertion {
    private final UnitOfWork unit;
    private final SessionGuard guard;
    private final Commitment commitment;

    Insertion(UnitOfWork unit, SessionGuard guard, Commitment commitment) {
        this.unit = unit;
        this.guard = guard;
        this.commitment = commitment;
    }

    void insert(Collection<?> entities) {
        Persisting persisting = new Persisting(unit);
        entities.forEach(persisting::checkNew);
        commitment.flush();
        Eviction newcomers = new Eviction(unit);
        try {
            commitment.withFlushesOff(() -> entities.forEach(persisting::persist));
            commitment.flush();
        } catch (RuntimeException | Error failure) {
            if (guard.failure() == null) {
                unit.forgetAllNew(); // nothing was sent; what was new before has been written
            }
            throw failure;
        }
        newcomers.leave();
    }
}
