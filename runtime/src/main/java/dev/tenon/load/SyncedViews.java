package dev.tenon.load;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import java.util.List;

/**
 * The view-only collections that show what is done to one writable collection, because they are declared with {@code
 * syncBackReference} (VWO-6). Only loaded ones: the others find it in the database, which is flushed to before they load.
 *
 * @param beside those of the owner, which have the elements as well
 * @param across those of the elements, which have the owner
 */
record SyncedViews(List<Association> beside, List<Association> across) {
    private static final SyncedViews NONE = new SyncedViews(List.of(), List.of());

    /** The views of a relationship that is written. */
    static SyncedViews of(EntityPlan<?> owner, AttributeType attribute) {
        if (!(attribute instanceof Association association) || association.viewOnly() || association.isToOne()) {
            return NONE;
        }
        String inverse = association.inverse();
        List<Association> beside =
                association.owning() || inverse == null ? List.of() : views(owner, association.target(), inverse);
        List<Association> across = association.owning()
                ? views(owner.target(association.index()), association.owner(), association.name())
                : List.of();
        return beside.isEmpty() && across.isEmpty() ? NONE : new SyncedViews(beside, across);
    }

    private static List<Association> views(EntityPlan<?> plan, Class<?> target, String owning) {
        return plan.type().associations().stream()
                .filter(Association.class::isInstance)
                .map(Association.class::cast)
                .filter(view -> view.showsBackReference(target, owning))
                .toList();
    }

    boolean isEmpty() {
        return beside.isEmpty() && across.isEmpty();
    }

    /** An element came into the collection. */
    void added(Tracked collection, Object element) {
        Object owner = collection.owner().instance();
        beside.forEach(view -> OtherSide.show(plan(collection, owner), owner, view, element));
        across.forEach(view -> OtherSide.show(plan(collection, element), element, view, owner));
    }

    /** An element left the collection. */
    void removed(Tracked collection, Object element) {
        Object owner = collection.owner().instance();
        beside.forEach(view -> OtherSide.hide(plan(collection, owner), owner, view, element));
        across.forEach(view -> OtherSide.hide(plan(collection, element), element, view, owner));
    }

    private static EntityPlan<?> plan(Tracked collection, Object entity) {
        return collection.role().context().plans().ofInstance(entity);
    }
}
