package dev.tenon.session.flush;

import dev.tenon.load.TrackedContents;
import dev.tenon.session.cascade.Identification;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import org.jspecify.annotations.Nullable;

/**
 * Elements that were detached while a collection held them, and then left it: their rows have left it, whose objects are
 * others now. Without a row there is nothing left to leave.
 */
final class DetachedElements {
    private final UnitOfWork session;
    private final Identification identification;

    DetachedElements(UnitOfWork session, Identification identification) {
        this.session = session;
        this.identification = identification;
    }

    /** Has a collection know the rows of such elements by the session's objects. */
    void recognise(TrackedContents contents) {
        for (Object element : LinkChanges.removed(contents)) {
            Object own = isKnown(element) ? null : objectOfItsRow(element);
            if (own != null) {
                contents.recognise(element, own);
            }
        }
    }

    private boolean isKnown(Object element) {
        return session.entryOf(element) != null || session.deletedEntryOf(element) != null || session.wasNew(element);
    }

    private @Nullable Object objectOfItsRow(Object element) {
        EntityEntry<?> row = session.targets().find(element); // of a stand-in
        if (row == null) {
            EntityEntry<?> key = identification.keyOf(session.models().modelOf(element), element);
            row = key == null ? null : session.targets().find(key);
        }
        return row == null ? null : session.loading().load(row);
    }
}
