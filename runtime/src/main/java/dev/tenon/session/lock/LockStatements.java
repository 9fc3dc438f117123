package dev.tenon.session.lock;

import dev.tenon.dialect.Dialect;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import java.util.StringJoiner;

/**
 * The statements that lock one row, or look whether it still has its version. They read nothing else: what is read after a
 * lock was waited for is as new as the lock, also what stands in other tables.
 */
final class LockStatements {
    private final UnitOfWork session;
    private final Dialect dialect;

    LockStatements(UnitOfWork session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Locks the row of a key; false if there is none, or it is to be skipped. */
    <E> boolean lock(EntityModel<E> model, EntityEntry<E> key, LockRequest request) {
        return isThere(model, key, clause(request), false);
    }

    /** Locks the row of an object, if it still has the object's version; false if it has not. */
    <E> boolean lockVersion(EntityModel<E> model, EntityEntry<E> entry, LockRequest request) {
        return isThere(model, entry, clause(request), model.persister().isVersioned());
    }

    /**
     * Whether the row still has the object's version. It keeps that until the transaction ends: a plain look would be true
     * of the past alone, and in a transaction with a view of its own it would not even see a change.
     */
    <E> boolean hasVersion(EntityModel<E> model, EntityEntry<E> entry) {
        return isThere(model, entry, dialect.syntax().lock("for share", ""), true);
    }

    private String clause(LockRequest request) {
        return dialect.syntax().lock(request.strength(), request.waitOption());
    }

    private <E> boolean isThere(EntityModel<E> model, EntityEntry<E> entry, String clause, boolean versioned) {
        String sql =
                "select 1 from " + dialect.syntax().table(model.type().table().name()) + " where "
                        + condition(model.type(), versioned) + clause;
        return session.statements()
                .query(
                        sql,
                        "lock " + model.type().name(),
                        out -> {
                            if (versioned) {
                                model.persister().bindCondition(out, 1, entry);
                            } else {
                                model.loader().bindKey(out, 1, entry);
                            }
                        },
                        rows -> rows.next());
    }

    private String condition(EntityType<?> type, boolean versioned) {
        StringJoiner conditions = new StringJoiner(" and ");
        type.keyColumns().forEach(column -> conditions.add(equal(column)));
        if (versioned) {
            type.version()
                    .map(type::attribute)
                    .ifPresent(version -> conditions.add(equal(((AttributeType.Basic) version).column())));
        }
        return conditions.toString();
    }

    private String equal(Identifier column) {
        return dialect.syntax().identifier(column) + " = ?";
    }
}
