package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.EntityEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one collection or map attribute: whether it is loaded, what it held when it was loaded or last
 * flushed, and what it holds now. Everything that compares contents does so by identity (COL-2).
 *
 * <p>The tracked collections are these themselves; for a final field, whose collection cannot be replaced, it stands
 * beside the user's collection.
 */
public interface TrackedContents {

    /** The entry of the object that has the attribute. */
    EntityEntry<?> owner();

    /** The attribute: an {@code Association} or {@code Elements}. */
    AttributeType attribute();

    /** The attribute's number among the associations of its entity. */
    int index();

    /** Whether the contents are known. Everything else but the queued changes asks for a loaded one. */
    boolean isLoaded();

    /** Loads the contents now, with the peers', if they are not loaded. */
    void load();

    /** The elements, or the values of a map, as they are now; a copy in iteration order. */
    List<@Nullable Object> current();

    /** The elements, or the values of a map, as they were when loaded or last flushed. */
    List<@Nullable Object> original();

    /** The keys of a map in the order of {@link #current}; empty for others. */
    List<@Nullable Object> currentKeys();

    /** The keys of a map in the order of {@link #original}; empty for others. */
    List<@Nullable Object> originalKeys();

    /** Whether the other side hears at once who leaves; otherwise only the flush compares. */
    default boolean tellsOtherSide() {
        return true;
    }

    /** An element of the original contents is known by another object of its row from now on. */
    void recognise(Object element, Object own);

    /** Whether {@link #current} comes in an order that is the same in each run. */
    default boolean isOrdered() {
        return true;
    }

    /**
     * Whether the places that the rows of a list had when it was loaded are not 0, 1, 2 and so on: other rows were deleted,
     * or came without a place. Its next change has to write all of them (COL-7).
     */
    default boolean isScattered() {
        return false;
    }

    /** Whether the contents differ from the original by identity; order counts. False while not loaded. */
    boolean isChanged();

    /** Elements that the other side added while this one was not loaded (BRF-3), in order. */
    List<Object> queuedAdditions();

    /** Elements that the other side removed while this one was not loaded (BRF-3), in order. */
    List<Object> queuedRemovals();

    /** Adds an element on behalf of the other side: at once if loaded, queued if not. False, and nothing, if it is there. */
    boolean addFromOtherSide(Object element);

    /** Removes one on behalf of the other side: at once if loaded, queued if not. False, and nothing, if it is not there. */
    boolean removeFromOtherSide(Object element);

    /** Where an element is that may leave and come back: its place in a list, its key in a map; null for nowhere. */
    default @Nullable Object placeOf(Object element) {
        return null;
    }

    /** Takes {@link #addFromOtherSide} back. */
    default void withdraw(Object element) {
        removeFromOtherSide(element);
    }

    /**
     * Takes {@link #removeFromOtherSide} back.
     *
     * @param place what {@link #placeOf} said before
     */
    default void giveBack(Object element, @Nullable Object place) {
        addFromOtherSide(element);
    }

    /** Tells listeners what nobody could watch: changes of a collection in a final field. */
    default void announce() {}

    /** What is there now is what the database has: a flush is done. Queued changes are forgotten. */
    void flushed();

    /**
     * Asked for before {@link #flushed}: has {@link #original} be again what it is now, once that flush is undone. Nothing
     * for a collection that is read again then.
     */
    default @Nullable Runnable unflushing() {
        return null;
    }

    /** Puts the original contents back: a rollback. An unloaded one forgets what is queued. */
    void restore();
}
