package dev.tenon.load;

import dev.tenon.event.EntityEvents;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.EntityType;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.EntityUnit;
import dev.tenon.sql.render.RenderedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One entity as the loading of all sessions of one {@code Tenon} sees it: its generated classes, its associations by
 * index, and its statements rendered for the database. What is found on first use stands in array slots and fields;
 * thread-safe, because finding it twice gives the same.
 *
 * @param <E> the entity
 */
final class EntityPlan<E> {
    private final EntityPlans plans;
    private final EntityUnit<E> unit;
    private final EntityType<E> type;
    private final AttributeType[] associations;
    private final int[] views;
    private final int[] toOnes;
    private final @Nullable SyncedViews[] syncedViews;
    private final @Nullable EntityPlan<?>[] targets;
    private final String findOrigin;
    private final @Nullable EntityEvents<E> events;
    private volatile @Nullable String selectByKey;
    private volatile @Nullable RenderedTemplate selectByKeys;
    private final @Nullable RenderedTemplate[] selectAssociations;
    private final @Nullable RenderedTemplate[] selectDeferred;

    EntityPlan(EntityPlans plans, EntityUnit<E> unit, EntityType<E> type) {
        this.plans = plans;
        this.unit = unit;
        this.type = type;
        this.associations = type.associations().toArray(AttributeType[]::new);
        this.views = type.associations().stream()
                .filter(attribute -> attribute instanceof Association association
                        && association.viewOnly()
                        && !association.isToOne())
                .mapToInt(attribute -> ((Association) attribute).index())
                .toArray();
        this.toOnes = type.associations().stream()
                .filter(attribute -> attribute instanceof Association association && association.isToOne())
                .mapToInt(attribute -> ((Association) attribute).index())
                .toArray();
        this.targets = new EntityPlan<?>[associations.length];
        this.syncedViews = new SyncedViews[associations.length];
        this.selectAssociations = new RenderedTemplate[associations.length];
        this.selectDeferred = new RenderedTemplate[type.deferred().size()];
        this.findOrigin = "find " + type.javaType().getSimpleName();
        this.events = plans.events(unit, type);
    }

    EntityPlans plans() {
        return plans;
    }

    EntityUnit<E> unit() {
        return unit;
    }

    EntityLoader<E> loader() {
        return unit.loader();
    }

    EntityPersister<E> persister() {
        return unit.persister();
    }

    EntityType<E> type() {
        return type;
    }

    Class<E> javaType() {
        return type.javaType();
    }

    /** {@code find Customer}, as the statement log says it. */
    String findOrigin() {
        return findOrigin;
    }

    /** Those who are told that rows were read; null if nobody is. */
    @Nullable
    EntityEvents<E> events() {
        return events;
    }

    int associationCount() {
        return associations.length;
    }

    /** The attribute of that index: an {@code Association} or {@code Elements}. */
    AttributeType attribute(int association) {
        return associations[association];
    }

    /** The indexes of the view-only collections. */
    int[] views() {
        return views;
    }

    /** The view-only collections that show what is done to a collection. */
    SyncedViews syncedViews(int association) {
        SyncedViews known = syncedViews[association];
        if (known == null) {
            known = SyncedViews.of(this, associations[association]);
            syncedViews[association] = known;
        }
        return known;
    }

    /** The association of that index. */
    Association association(int association) {
        return (Association) associations[association];
    }

    /** {@code Customer.orders}, as messages name it. */
    String display(int association) {
        return type.display(associations[association].name());
    }

    /** The indexes of the to-one associations. */
    int[] toOnes() {
        return toOnes;
    }

    /** The association or element collection of that name; null if there is none. */
    @Nullable
    AttributeType attribute(String name) {
        for (AttributeType attribute : associations) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** Whether an attribute is a collection or map. */
    boolean isCollection(int association) {
        return !(associations[association] instanceof Association relationship && relationship.isToOne());
    }

    /** Whether a {@code Ref} is loaded with its owner. */
    boolean isEagerReference(int association) {
        return associations[association] instanceof Association toOne
                && toOne.holdsRef()
                && toOne.fetch() == Association.Fetch.SELECT_IN;
    }

    /** The plan of an association's target. */
    EntityPlan<?> target(int association) {
        EntityPlan<?> known = targets[association];
        if (known == null) {
            known = plans.of(association(association).target());
            targets[association] = known;
        }
        return known;
    }

    /** The number of columns of the identifier. */
    int keyWidth() {
        return type.keyColumns().size();
    }

    // Statements

    String selectByKey() {
        String known = selectByKey;
        if (known == null) {
            known = plans.render(loader().selectByKey()).text();
            selectByKey = known;
        }
        return known;
    }

    RenderedTemplate selectByKeys() {
        RenderedTemplate known = selectByKeys;
        if (known == null) {
            known = plans.render(loader().selectByKeys());
            selectByKeys = known;
        }
        return known;
    }

    /** The statement that loads an association for several owners. */
    RenderedTemplate selectAssociation(int association) {
        RenderedTemplate known = selectAssociations[association];
        if (known == null) {
            known = plans.render(loader().selectAssociation(association));
            selectAssociations[association] = known;
        }
        return known;
    }

    /** The statement that reads a deferred attribute with its group. */
    RenderedTemplate selectDeferred(int deferred) {
        RenderedTemplate known = selectDeferred[deferred];
        if (known == null) {
            known = plans.render(loader().selectDeferred(deferred));
            selectDeferred[deferred] = known;
        }
        return known;
    }

    /** Whether an association is loaded by a statement over its owners' keys, not by its targets' keys. */
    boolean isSelectedByOwner(int association) {
        return !loader().selectAssociation(association).isEmpty();
    }

    @Override
    public String toString() {
        return "EntityPlan(" + type.name() + ")";
    }
}
