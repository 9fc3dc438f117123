package dev.tenon.session.cascade;

import dev.tenon.session.context.ObjectErrors;
import dev.tenon.session.context.Rekeying;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import jakarta.persistence.CascadeType;
import java.util.List;

/** Reads objects again, and those that {@code REFRESH} leads to (CAS-9, TXN-5). */
public final class Refreshing {
    private final UnitOfWork session;
    private final Targets targets;

    /** Refreshing in a session. */
    public Refreshing(UnitOfWork session) {
        this.session = session;
        this.targets = new Targets(session);
    }

    /** Refreshes an object; its changes are lost. */
    public void refresh(Object root) {
        managed("refresh", root);
        Walk.from(root, this::refreshOne);
    }

    private List<Object> refreshOne(Object object) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null || entry.state != EntryState.MANAGED) {
            return List.of();
        }
        List<Object> next = targets.loaded(entry, CascadeType.REFRESH);
        new Rekeying(session).restore(entry);
        session.loading().refresh(entry);
        return next;
    }

    /** Expires an object: its associations are lazy again, its attributes are read when it is next handed out. */
    public void expire(Object root) {
        managed("expire", root);
        Walk.from(root, this::expireOne);
    }

    private List<Object> expireOne(Object object) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null || entry.state != EntryState.MANAGED) {
            return List.of();
        }
        List<Object> next = targets.loaded(entry, CascadeType.REFRESH);
        expireEntry(entry);
        return next;
    }

    /** Expires one entry and no other; its changes are lost. */
    public <E> void expireEntry(EntityEntry<E> entry) {
        IdentityMap<E> map = entry.map;
        if (map != null && !session.isReadOnly()) {
            map.unit().persister().restore(entry);
            new Rekeying(session).restore(entry);
        }
        session.loading().expire(entry);
    }

    private void managed(String attempt, Object object) {
        EntityEntry<?> entry = session.seek(object);
        if (entry == null) {
            throw ObjectErrors.notInSession(attempt, object);
        }
        if (entry.state == EntryState.NEW) {
            throw ObjectErrors.pending(attempt, entry);
        }
        if (entry.state == EntryState.REMOVED) {
            throw ObjectErrors.removed(attempt, entry);
        }
    }
}
