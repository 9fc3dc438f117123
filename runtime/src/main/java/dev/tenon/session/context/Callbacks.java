package dev.tenon.session.context;

import dev.tenon.event.EntityEvents;
import java.util.function.BiConsumer;

/** Calls what is to be called before objects enter a session or leave it, outside of any order of statements. */
public final class Callbacks {
    private Callbacks() {}

    /** The object is about to become new. */
    static <E> void prePersist(UnitOfWork session, EntityModel<E> model, E entity) {
        call(session, model, EntityEvents::prePersist, entity);
    }

    /** The object is about to be marked for deletion. */
    public static <E> void preRemove(UnitOfWork session, EntityModel<E> model, E entity) {
        call(session, model, EntityEvents::preRemove, entity);
    }

    private static <E> void call(
            UnitOfWork session, EntityModel<E> model, BiConsumer<EntityEvents<E>, E> event, E entity) {
        EntityEvents<E> events = model.events();
        if (events == null) {
            return;
        }
        try {
            event.accept(events, entity);
        } catch (RuntimeException thrown) {
            session.calledBack(thrown);
            throw thrown;
        }
    }
}
