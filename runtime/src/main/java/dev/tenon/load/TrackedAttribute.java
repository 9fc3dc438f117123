package dev.tenon.load;

import dev.tenon.TenonException;
import dev.tenon.WriteOnlyCollection;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What all collections of one attribute have in common in one session. */
final class TrackedAttribute {
    private final LoadContext context;
    private final EntityPlan<?> owner;
    private final AttributeType attribute;
    private final int index;
    private final @Nullable Association otherSide;
    private final SyncedViews views;
    private final @Nullable CollectionEvents events;
    private final String loadOrigin;

    /** The class whose objects alone have the attribute; null if all have it. */
    private final @Nullable Class<?> adding;

    private boolean inPlace;

    TrackedAttribute(LoadContext context, EntityPlan<?> owner, int index) {
        this.context = context;
        this.owner = owner;
        this.attribute = owner.attribute(index);
        this.adding = owner.type().subclassWith(attribute.name());
        this.index = index;
        this.loadOrigin = "load " + owner.display(index);
        this.otherSide = attribute instanceof Association association ? otherSide(owner, association) : null;
        this.views = owner.syncedViews(index);
        this.events = CollectionEvents.of(context, owner, attribute.name());
    }

    /** The linked relationship of the target; null if there is none, or one of the two is only read (VWO-6). */
    private static @Nullable Association otherSide(EntityPlan<?> owner, Association association) {
        if (association.viewOnly()
                || (association.owning() && association.inverse() == null && association.isToOne())) {
            return null;
        }
        EntityPlan<?> target = owner.target(association.index());
        String name = association.inverse();
        AttributeType found = name == null ? mappedBy(target, association) : target.attribute(name);
        return found instanceof Association other && !other.viewOnly() ? other : null;
    }

    private static @Nullable AttributeType mappedBy(EntityPlan<?> target, Association association) {
        for (AttributeType candidate : target.type().associations()) {
            if (candidate instanceof Association other
                    && !other.owning()
                    && other.target() == association.owner()
                    && association.name().equals(other.inverse())) {
                return other;
            }
        }
        return null;
    }

    LoadContext context() {
        return context;
    }

    EntityPlan<?> owner() {
        return owner;
    }

    AttributeType attribute() {
        return attribute;
    }

    int index() {
        return index;
    }

    /** {@code Customer.orders}, as messages name it. */
    String display() {
        return owner.display(index);
    }

    /** Whether an object is of the entity that the other side is an attribute of; a flush refuses what is not. */
    boolean isTarget(Object element) {
        return Objects.requireNonNull(otherSide()).owner()
                == context.plans().ofInstance(element).type().javaType();
    }

    /** Whether an object has no such attribute: another class of its hierarchy adds it. */
    boolean isAbsentFrom(Object entity) {
        return adding != null && !adding.isInstance(entity);
    }

    boolean hasOtherSide() {
        return otherSide != null;
    }

    @Nullable
    Association otherSide() {
        return otherSide;
    }

    /** The view-only collections that show what is done to it. */
    SyncedViews views() {
        return views;
    }

    /** Who hears of what is done to it; null for nobody. */
    @Nullable
    CollectionEvents events() {
        return events;
    }

    /** Whether it is only read, so that what is not loaded of it is of no interest to anybody. */
    boolean isView() {
        return attribute instanceof Association association && association.viewOnly();
    }

    /** Whether it is loaded with its owner, unless a query says otherwise. */
    boolean isEager() {
        return attribute instanceof Association association
                ? association.fetch() == Association.Fetch.SELECT_IN
                : ((AttributeType.Elements) attribute).eager();
    }

    /** Whether it holds keys and values. */
    boolean isMap() {
        return Map.class.isAssignableFrom(container());
    }

    private Class<?> container() {
        Class<?> container = attribute instanceof Association association
                ? association.container()
                : ((AttributeType.Elements) attribute).container();
        return container == null ? Object.class : container;
    }

    boolean isElements() {
        return attribute instanceof AttributeType.Elements;
    }

    /** {@code load Customer.orders}, as the statement log says it. */
    String loadOrigin() {
        return loadOrigin;
    }

    /** Whether the attribute is final, so that its collection cannot be replaced by a tracked one. */
    boolean isInPlace() {
        return inPlace;
    }

    void keepInPlace() {
        inPlace = true;
    }

    /** An unloaded tracked collection over the user's own; null stands for a new one. */
    @SuppressWarnings("unchecked") // the attribute holds its declared container
    Tracked newTracked(EntityEntry<?> entry, @Nullable Object own) {
        Class<?> container = container();
        if (container == List.class) {
            return new TrackedList<>(entry, this, (List<Object>) own);
        } else if (container == Set.class) {
            return new TrackedSet<>(entry, this, (Set<Object>) own);
        } else if (container == SortedSet.class) {
            return new TrackedSortedSet<>(entry, this, (SortedSet<Object>) own);
        } else if (container == SortedMap.class) {
            return new TrackedSortedMap<>(entry, this, (SortedMap<Object, Object>) own);
        } else if (container == Map.class) {
            return new TrackedMap<>(entry, this, (Map<Object, Object>) own);
        }
        if (container == WriteOnlyCollection.class) {
            return new TrackedWriteOnly<>(entry, this, (WriteOnlyCollection<Object>) own);
        }
        return new TrackedCollection<>(entry, this, (Collection<Object>) own);
    }

    /** Asks whether the query that returned the owner lets an unloaded collection be touched. */
    void checkAllowed(EntityEntry<?> entry) {
        context.checkAllowed(this, entry, false);
    }

    /** Loads a touched collection, with those of the owner's peers. */
    void load(LoadableContents touched) {
        context.loadCollection(touched);
    }

    /** Copies of values that may change in place; entities are themselves. */
    @Nullable
    Object[] copies(@Nullable Object[] elements) {
        if (isElements()) {
            for (int i = 0; i < elements.length; i++) {
                elements[i] = copy(elements[i]);
            }
        }
        return elements;
    }

    /** A copy of a value that may change in place; an entity is itself. */
    @Nullable
    Object copy(@Nullable Object element) {
        return isElements() ? owner.persister().copyElement(index, element) : element;
    }

    /** Whether two elements are the same: entities by identity (COL-2), values by what would be written. */
    @SuppressWarnings("ReferenceEquality") // by identity
    boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other || (isElements() && owner.persister().sameElement(index, one, other));
    }

    /** Whether two forms of contents differ; those of maps have keys and values in turn. */
    boolean differ(@Nullable Object[] now, @Nullable Object[] original) {
        if (now.length != original.length) {
            return true;
        }
        boolean keyed = isMap();
        for (int i = 0; i < now.length; i++) {
            boolean isKey = keyed && i % 2 == 0;
            if (isKey ? !Objects.equals(now[i], original[i]) : !isSame(now[i], original[i])) {
                return true;
            }
        }
        return false;
    }

    /** The column of a map's keys, where they are not what the elements themselves say. */
    AttributeType.@Nullable Basic keyColumn() {
        return attribute instanceof Association association ? association.keyColumn() : null;
    }

    /** Whether the rows of a list's targets say their places; those of a link table are written anew with each change. */
    boolean hasPlaces() {
        return attribute instanceof Association association
                && association.orderColumn() != null
                && association.join() instanceof Join.ForeignKey;
    }

    /** The key that a row has. */
    Object keyIn(@Nullable Object key, EntityEntry<?> holder, EntityEntry<?> target) {
        if (key == null) {
            throw new TenonException(
                    "TN660",
                    "a row of " + display() + " has no key in column "
                            + Objects.requireNonNull(keyColumn()).column().text()
                            + "\nfound:  null, in the row that leads from "
                            + holder + " to " + target
                            + "\nhelp:   give the row a key, or let the map take its keys from an attribute of its targets: @MapKey");
        }
        return key;
    }

    /** An element came by way of its own side, which cannot say under which key. */
    TenonException noKey(Object element) {
        EntityEntry<?> entry = context.session().entryOf(element);
        return new TenonException(
                "TN661",
                (entry == null ? element.getClass().getSimpleName() : entry) + " came to " + display()
                        + " from the other side, which has no key for it\nhelp:   put it into the map: "
                        + attribute.name() + ".put(key, …); the other side follows");
    }

    /** The key of a map's element: the attribute that the map is keyed by. */
    @Nullable
    Object keyOf(@Nullable Object element) {
        if (element == null || !(attribute instanceof Association association)) {
            return null;
        }
        if (association.keyColumn() != null) {
            throw noKey(element);
        }
        if (association.keyMethod()) {
            return owner.persister().mapKey(index, element);
        }
        String path = association.mapKey();
        if (path == null || path.isEmpty()) {
            return identifierOf(association, element);
        }
        return attributeOf(context.plans().ofInstance(element), element, path);
    }

    private @Nullable Object identifierOf(Association association, Object element) {
        List<String> identifier = owner.target(association.index()).type().identifier();
        if (identifier.size() == 1) {
            return attributeOf(context.plans().ofInstance(element), element, identifier.get(0));
        }
        EntityEntry<?> entry = context.session().entryOf(element);
        return entry == null ? null : entry.id(Object.class);
    }

    @SuppressWarnings("unchecked") // the plan is the element's
    private static <T> @Nullable Object attributeOf(EntityPlan<T> plan, Object element, String path) {
        EntityPersister<T> persister = plan.persister();
        return persister.attribute((T) element, path);
    }
}
