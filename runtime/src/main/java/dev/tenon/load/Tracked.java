package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.Contents;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection attribute that is watched: not loaded until first touched, keeps the other side of its relationship in
 * step, and remembers what the database has.
 *
 * <p>Small, because there is one for each collection of each object: what all of an attribute's collections share is in
 * the attribute's description, and the way to the session leads through the owner's entry.
 */
abstract class Tracked extends Contents implements LoadableContents {
    static final @Nullable Object[] NOTHING = {};

    private enum Phase {
        UNLOADED,
        LOADING,
        LOADED,
        /** The user put another collection in its place. */
        REPLACED,
        /** Another collection took its place and its container (TXN-6). */
        DISCONNECTED
    }

    private final EntityEntry<?> owner;
    private final TrackedAttribute role;
    private Phase phase;

    /** What the database has. While loading, what has arrived: entries for entities. */
    private @Nullable Object[] original = NOTHING;

    /** The number of arrived elements. */
    private int arrived;

    private @Nullable QueuedChanges queued;

    Tracked(EntityEntry<?> owner, TrackedAttribute role) {
        this.owner = owner;
        this.role = role;
        this.phase = Phase.UNLOADED;
    }

    // What it is

    @Override
    public final EntityEntry<?> owner() {
        return owner;
    }

    /** What all collections of the attribute share. */
    @Override
    public final TrackedAttribute role() {
        return role;
    }

    @Override
    public final AttributeType attribute() {
        return role.attribute();
    }

    @Override
    public final int index() {
        return role.index();
    }

    @Override
    public final boolean isLoaded() {
        return phase == Phase.LOADED;
    }

    // The container behind it

    /** Makes a container if the user gave none, and empties it. */
    abstract void clearOwn();

    /** Puts an element into the container, without telling anybody; keys of maps as the element has them now. */
    abstract void putOwn(@Nullable Object element, @Nullable Object key);

    /** The place of an element in a list, its key in a map; null for none. */
    @Nullable
    Object placeOfOwn(Object element) {
        return null;
    }

    /** Puts an element where it was, without telling anybody. */
    void putOwnBack(Object element, Object place) {
        putOwn(element, place);
    }

    /** Takes one occurrence of an element, by identity, out of the container, without telling anybody. False for none. */
    abstract boolean dropOwn(Object element);

    /** Whether the container holds that very element. */
    abstract boolean holdsOwn(Object element);

    /** The user's container, as it is given up to a successor; nothing can be read here any more. */
    abstract @Nullable Object giveUpOwn();

    /** Whether the elements have keys of their own, which are remembered between them. */
    boolean isKeyed() {
        return false;
    }

    // Loading

    /** The program uses the contents, which it may have forbidden to load. */
    final void touch() {
        if (phase == Phase.UNLOADED) {
            role.checkAllowed(owner);
        }
        load();
    }

    @Override
    public final void load() {
        if (phase == Phase.UNLOADED) {
            role.load(this);
        } else if (isOver()) {
            throw new IllegalStateException(role.display() + " of " + owner
                    + " has another collection since it was "
                    + (phase == Phase.REPLACED ? "assigned one" : "refreshed or expired") + "; this one is"
                    + " not its contents any more\nhelp:   read the attribute again");
        }
    }

    private boolean isOver() {
        return phase == Phase.REPLACED || phase == Phase.DISCONNECTED;
    }

    /** Begins to take the rows' elements. */
    @Override
    public final void beginLoading() {
        phase = Phase.LOADING;
        original = NOTHING;
        arrived = 0;
    }

    @Override
    public final boolean isLoading() {
        return phase == Phase.LOADING;
    }

    /** The number of elements that have arrived. */
    final int arrivedCount() {
        return arrived;
    }

    /** Takes the element of a row: an entry for an entity. */
    @Override
    public final void arrive(@Nullable Object element) {
        if (arrived == original.length) {
            original = Arrays.copyOf(original, Math.max(4, arrived * 2));
        }
        original[arrived++] = element;
    }

    /** Loading was given up: it is as if it had not begun. */
    @Override
    public final void abandonLoading() {
        if (phase == Phase.LOADING) {
            phase = Phase.UNLOADED;
            original = NOTHING;
        }
    }

    /** All rows are there, and their objects complete: fills the container and applies what is queued (BRF-3). */
    @Override
    public final void finishLoading() {
        clearOwn();
        putAllOwn(original, arrived);
        settle();
        applyQueued();
    }

    /**
     * What the container holds now is what the database has. Rows that the container did not take, because it has an equal
     * element or key, are not missed at flush, and so not deleted.
     */
    final void settle() {
        phase = Phase.LOADED;
        original = snapshot();
    }

    private void putAllOwn(@Nullable Object[] elements, int count) {
        int step = isKeyed() ? 2 : 1;
        for (int i = 0; i < count; i += step) {
            putOwn(instance(elements[i + step - 1]), step == 2 ? elements[i] : null);
        }
    }

    private static @Nullable Object instance(@Nullable Object element) {
        return element instanceof EntityEntry<?> entry ? entry.instance() : element;
    }

    private void applyQueued() {
        QueuedChanges changes = queued;
        queued = null;
        if (changes != null) {
            changes.removals().forEach(this::dropOwn);
            changes.additions().forEach(this::putOnce);
        }
    }

    private boolean putOnce(Object element) {
        boolean isNew = !holdsOwn(element);
        if (isNew) {
            putOwn(element, null);
        }
        return isNew;
    }

    // What changed

    @Override
    public List<@Nullable Object> original() {
        return isKeyed() ? everySecond(original, 1) : Arrays.<@Nullable Object>asList(original.clone());
    }

    @Override
    public final List<@Nullable Object> originalKeys() {
        return isKeyed() ? everySecond(original, 0) : List.<@Nullable Object>of();
    }

    static List<@Nullable Object> everySecond(@Nullable Object[] values, int from) {
        List<@Nullable Object> taken = new ArrayList<>(values.length / 2);
        for (int i = from; i < values.length; i += 2) {
            taken.add(values[i]);
        }
        return taken;
    }

    @Override
    public final void recognise(Object element, Object own) {
        original = ByIdentity.replaced(original, element, own);
        if (role.hasOtherSide() && role.isTarget(own) && !holdsOwn(own)) {
            OtherSide.removed(this, own); // the other one was told
        }
    }

    /** The contents in the form in which the original ones are kept. */
    abstract @Nullable Object[] snapshot();

    @Override
    public boolean isChanged() {
        return phase == Phase.LOADED && role.differ(snapshot(), original);
    }

    @Override
    public final List<Object> queuedAdditions() {
        return queued == null ? List.of() : queued.additions();
    }

    @Override
    public final List<Object> queuedRemovals() {
        return queued == null ? List.of() : queued.removals();
    }

    @Override
    public boolean addFromOtherSide(Object element) {
        boolean came = phase == Phase.LOADED ? putOnce(element) : isQueueing() && queueAddition(element);
        CollectionEvents events = role.events();
        if (came && events != null) {
            events.appended(owner, element);
        }
        return came;
    }

    @Override
    public boolean removeFromOtherSide(Object element) {
        boolean left = phase == Phase.LOADED ? dropOwn(element) : isQueueing() && queue().remove(element);
        CollectionEvents events = role.events();
        if (left && events != null) {
            events.removed(owner, element);
        }
        return left;
    }

    @Override
    public final @Nullable Object placeOf(Object element) {
        return phase == Phase.LOADED ? placeOfOwn(element) : null;
    }

    @Override
    public void giveBack(Object element, @Nullable Object place) {
        if (phase != Phase.LOADED || place == null) {
            addFromOtherSide(element);
            return;
        }
        putOwnBack(element, place);
        CollectionEvents events = role.events();
        if (events != null) {
            events.appended(owner, element);
        }
    }

    private boolean queueAddition(Object element) {
        if (role.keyColumn() != null && !queue().isRemoved(element)) {
            throw role.noKey(element);
        }
        return queue().add(element);
    }

    /** A view that is not loaded will find in the database what the other side did. */
    private boolean isQueueing() {
        return !isOver() && !role.isView();
    }

    private QueuedChanges queue() {
        QueuedChanges changes = queued;
        if (changes == null) {
            changes = new QueuedChanges();
            queued = changes;
        }
        return changes;
    }

    @Override
    public void flushed() {
        queued = null;
        if (phase == Phase.LOADED) {
            original = snapshot();
        }
    }

    @Override
    public void restore() {
        queued = null;
        if (phase == Phase.LOADED) {
            clearOwn();
            putAllOwn(original, original.length);
        }
    }

    /** Whether the contents can be copied as they are. */
    final boolean isComplete() {
        return phase == Phase.LOADED || phase == Phase.REPLACED;
    }

    /** A container of the user's kind with the same contents; loads them. */
    abstract Object copyOfOwn();

    /** The database has nothing of what it holds. */
    final void isNew() {
        phase = Phase.LOADED;
        original = NOTHING;
    }

    /** Takes over what a replaced collection knew the database to have. */
    void inherit(TrackedContents replaced) {
        if (replaced instanceof Tracked tracked) {
            original = tracked.original;
        }
    }

    /** The user put another collection in its place, and may have put this one elsewhere (BRF-S17). */
    final void replaced() {
        phase = Phase.REPLACED;
        queued = null;
    }

    /** Another collection takes its place; the user's container goes there. */
    final @Nullable Object disconnect() {
        phase = Phase.DISCONNECTED;
        queued = null;
        return giveUpOwn();
    }

    // Events

    /** The user added an element: brings the other side in step (BRF-1). */
    final void added(@Nullable Object element) {
        if (element != null) {
            if (role.hasOtherSide() && role.isTarget(element)) {
                OtherSide.added(this, element);
            }
            came(element);
        }
    }

    /** The user removed an element: brings the other side in step, unless it is still there (BRF-7). */
    final void removed(@Nullable Object element) {
        if (element != null) {
            boolean isGone = (role.hasOtherSide() || !role.views().isEmpty()) && !holdsOwn(element);
            if (isGone && role.hasOtherSide() && role.isTarget(element)) {
                OtherSide.removed(this, element);
            }
            if (isGone) {
                role.views().removed(this, element);
            }
            CollectionEvents events = role.events();
            if (events != null) {
                events.removed(owner, element);
            }
        }
    }

    /** An element is new here, whoever knows of it: views show it, and listeners hear of it. */
    final void came(Object element) {
        if (!role.views().isEmpty()) {
            role.views().added(this, element);
        }
        CollectionEvents events = role.events();
        if (events != null) {
            events.appended(owner, element);
        }
    }
}
