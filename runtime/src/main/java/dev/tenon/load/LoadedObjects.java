package dev.tenon.load;

import dev.tenon.Session;
import dev.tenon.event.EntityEvents;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The objects of one load whose listeners are told, once everything that belongs to them is there. */
final class LoadedObjects {
    private final List<Loaded<?>> objects = new ArrayList<>();

    /** An object, and whether it was there before and is only read again. */
    private record Loaded<E>(EntityEntry<E> entry, EntityEvents<E> events, boolean again) {
        void tell(Session session) {
            // one that came before may have taken it out of the session
            if (entry.state == EntryState.MANAGED) {
                events.loaded(session, entry.instance());
            }
        }

        void forget() {
            if (!again && entry.state == EntryState.MANAGED) {
                Load.forgetRow(entry);
            }
        }
    }

    /** Adds an object whose row was read just now. */
    <E> void add(EntityEntry<E> entry, EntityEvents<E> events) {
        objects.add(new Loaded<>(entry, events, entry.state == EntryState.MANAGED));
    }

    /** Tells all; where somebody throws, the objects that nobody was told of are as if they had not been read. */
    void tell(PersistenceContext context) {
        Session session = Objects.requireNonNull(context.listeningSession(), "a session that is listened to");
        int told = 0;
        try {
            for (Loaded<?> each : objects) {
                each.tell(session);
                told++;
            }
        } catch (RuntimeException e) {
            objects.subList(told, objects.size()).forEach(Loaded::forget);
            context.calledBack(e);
            throw e;
        }
    }
}
