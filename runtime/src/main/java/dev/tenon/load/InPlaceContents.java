package dev.tenon.load;

import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.Contents;
import dev.tenon.spi.EntityEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a final collection attribute: the user's collection stays in its field, is filled in place and eagerly,
 * and compared at flush. What is done to it is not seen before that.
 */
final class InPlaceContents extends Contents implements LoadableContents {
    private final EntityEntry<?> owner;
    private final TrackedAttribute role;
    private final Object own;
    private @Nullable Object[] original = Tracked.NOTHING;
    private @Nullable List<@Nullable Object> arriving;
    private boolean loaded;
    private boolean scattered;

    /** What those who listen were told that it holds; null if that is the original. */
    private @Nullable List<@Nullable Object> announced;

    InPlaceContents(EntityEntry<?> owner, TrackedAttribute role, Object own) {
        this.owner = owner;
        this.role = role;
        this.own = own;
    }

    /** A new object's collection: the database has nothing. */
    static InPlaceContents ofNew(EntityEntry<?> owner, TrackedAttribute role, Object own) {
        InPlaceContents made = new InPlaceContents(owner, role, own);
        made.loaded = true;
        return made;
    }

    @Override
    public EntityEntry<?> owner() {
        return owner;
    }

    @Override
    public TrackedAttribute role() {
        return role;
    }

    @Override
    public AttributeType attribute() {
        return role.attribute();
    }

    @Override
    public int index() {
        return role.index();
    }

    // Loading

    @Override
    public boolean isLoaded() {
        return loaded;
    }

    @Override
    public void load() {
        if (!loaded) {
            role.context().loadCollection(this);
        }
    }

    /** Reads the contents again; what was changed and not flushed is lost. */
    void loadAgain() {
        loaded = false;
        load();
    }

    @Override
    public void beginLoading() {
        arriving = new ArrayList<>();
        scattered = false;
    }

    @Override
    public boolean isLoading() {
        return arriving != null;
    }

    @Override
    public void arrive(@Nullable Object element) {
        Objects.requireNonNull(arriving).add(element);
    }

    @Override
    public void arriveAt(int place, @Nullable Object element) {
        scattered |= place != Objects.requireNonNull(arriving).size();
        arrive(element);
    }

    @Override
    public boolean isScattered() {
        return scattered;
    }

    @Override
    public void finishLoading() {
        List<@Nullable Object> elements = Objects.requireNonNull(arriving);
        arriving = null;
        elements.replaceAll(each -> each instanceof EntityEntry<?> entry ? entry.instance() : each);
        refill(elements);
        loaded = true;
        original = snapshot();
        announced = null;
    }

    @Override
    public void abandonLoading() {
        arriving = null;
    }

    @SuppressWarnings("unchecked") // rows give what the attribute is declared with
    private void refill(List<? extends @Nullable Object> elements) {
        if (own instanceof Map<?, ?> map) {
            map.clear();
            for (int i = 0; i < elements.size(); i += 2) {
                Object value = elements.get(i + 1);
                Object key = elements.get(i);
                ((Map<@Nullable Object, @Nullable Object>) map).put(key == null ? role.keyOf(value) : key, value);
            }
        } else {
            Collection<@Nullable Object> collection = (Collection<@Nullable Object>) own;
            collection.clear();
            collection.addAll(elements);
        }
    }

    // Contents

    private @Nullable Object[] snapshot() {
        if (!(own instanceof Map<?, ?> map)) {
            return role.copies(((Collection<?>) own).toArray());
        }
        List<@Nullable Object> pairs = new ArrayList<>(map.size() * 2);
        map.forEach((key, value) -> {
            pairs.add(key);
            pairs.add(role.copy(value));
        });
        return pairs.toArray();
    }

    @Override
    public List<@Nullable Object> current() {
        return Arrays.<@Nullable Object>asList(
                (own instanceof Map<?, ?> map ? map.values() : (Collection<?>) own).toArray());
    }

    @Override
    public List<@Nullable Object> currentKeys() {
        return own instanceof Map<?, ?> map
                ? Arrays.<@Nullable Object>asList(map.keySet().toArray())
                : List.<@Nullable Object>of();
    }

    @Override
    public boolean tellsOtherSide() {
        return false;
    }

    @Override
    public boolean isOrdered() {
        return IterationOrder.isKept(own);
    }

    @Override
    public List<@Nullable Object> original() {
        return own instanceof Map<?, ?>
                ? Tracked.everySecond(original, 1)
                : Arrays.<@Nullable Object>asList(original.clone());
    }

    @Override
    public List<@Nullable Object> originalKeys() {
        return own instanceof Map<?, ?> ? Tracked.everySecond(original, 0) : List.<@Nullable Object>of();
    }

    @Override
    public void recognise(Object element, Object own) {
        original = ByIdentity.replaced(original, element, own);
    }

    @Override
    public boolean isChanged() {
        return loaded && role.differ(snapshot(), original);
    }

    @Override
    public List<Object> queuedAdditions() {
        return List.of();
    }

    @Override
    public List<Object> queuedRemovals() {
        return List.of();
    }

    @Override
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // an element of the declared type, by identity
    public boolean addFromOtherSide(Object element) {
        if (elements().stream().anyMatch(each -> each == element)) {
            return false;
        }
        if (own instanceof Map<?, ?> map) {
            ((Map<@Nullable Object, Object>) map).put(role.keyOf(element), element);
            return true;
        }
        return ((Collection<Object>) own).add(element);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity
    public boolean removeFromOtherSide(Object element) {
        return elements().removeIf(each -> each == element);
    }

    private Collection<?> elements() {
        return own instanceof Map<?, ?> map ? map.values() : (Collection<?>) own;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // by identity
    public @Nullable Object placeOf(Object element) {
        if (own instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                if (each.getValue() == element) {
                    return each.getKey();
                }
            }
        }
        return own instanceof List<?> list ? ByIdentity.indexOf(list, element) : null;
    }

    @Override
    @SuppressWarnings("unchecked") // it was here
    public void giveBack(Object element, @Nullable Object place) {
        if (own instanceof List<?> list && place instanceof Integer index) {
            ((List<Object>) list).add(Math.min(index, list.size()), element);
        } else if (own instanceof Map<?, ?> map && place != null) {
            ((Map<Object, Object>) map).put(place, element);
        } else {
            addFromOtherSide(element);
        }
    }

    /** What happened to it since the last flush; a flush may be prepared several times. */
    @Override
    public void announce() {
        CollectionEvents events = role.events();
        if (events != null) {
            List<@Nullable Object> before = announced == null ? original() : announced;
            List<@Nullable Object> now = current();
            announced = now;
            ByIdentity.missing(before, now).forEach(element -> events.removed(owner, element));
            ByIdentity.missing(now, before).forEach(element -> events.appended(owner, element));
        }
    }

    @Override
    public void flushed() {
        original = snapshot();
        announced = null;
    }

    /** Nobody reads it again before it is looked at, so a rollback has to know what it held. */
    @Override
    public Runnable unflushing() {
        @Nullable Object[] before = original;
        return () -> {
            if (Chain.find(owner, index()) instanceof InPlaceContents now) { // another one if it was read again since
                now.original = before;
            }
        };
    }

    @Override
    public void restore() {
        refill(Arrays.asList(copies()));
        announced = null;
    }

    private @Nullable Object[] copies() {
        @Nullable Object[] pairs = original.clone();
        if (!(own instanceof Map<?, ?>)) {
            return role.copies(pairs);
        }
        for (int i = 1; i < pairs.length; i += 2) {
            pairs[i] = role.copy(pairs[i]);
        }
        return pairs;
    }
}
