package dev.tenon.session.lock;

import dev.tenon.LockWait;
import dev.tenon.SessionException;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.session.context.EntityModel;

/** Refuses locks that nobody could hold. */
final class LockErrors {
    private LockErrors() {}

    static void check(String attempt, EntityModel<?> model, LockRequest request, Dialect dialect) {
        String name = model.javaType().getSimpleName();
        String what = attempt + " " + name + " with " + request.mode();
        if (request.needsVersion() && !model.persister().isVersioned()) {
            throw error(
                    what + ": " + name + " has no version",
                    "add an attribute with @Version, or lock its row: LockModeType.PESSIMISTIC_WRITE");
        }
        if (request.waiting() == LockWait.SKIP_LOCKED && !(request.isPessimistic() && attempt.equals("find"))) {
            throw error(
                    what + ": there is nothing that could be skipped",
                    "LockWait.SKIP_LOCKED is for find with a pessimistic mode; LockWait.NOWAIT fails at once");
        }
        boolean rowLocks = dialect.capabilities().has(Feature.ROW_LOCKS);
        if (request.isPessimistic() && request.waiting() != LockWait.WAIT && !rowLocks) {
            throw error(
                    what + " and " + request.waiting() + ": " + dialect.name() + " locks no rows",
                    "a session that writes has the whole database there, so LockWait.WAIT waits for nobody; a timeout of the"
                            + " transaction limits how long it waits to begin");
        }
    }

    static SessionException readOnly(String attempt) {
        return error(
                attempt + ": what only reads locks nothing",
                "lock in a session that writes; for one view of all rows use isolation(Isolation.REPEATABLE_READ)");
    }

    private static SessionException error(String problem, String help) {
        return new SessionException("TN672", problem + "\nhelp:   " + help);
    }
}
