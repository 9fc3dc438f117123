package dev.tenon.it.proof.schema;

import dev.tenon.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A to-one attribute with a foreign key in its owner's table.
 *
 * @param demands what the foreign key has to be
 * @param inverse the attribute of the target that shows the same, from the other side
 * @param place the column of the places, where the inverse is a list that keeps its order
 */
public record Reference(
        Shape owner,
        Slot slot,
        Key key,
        Shape target,
        Demands demands,
        @Nullable Inverse inverse,
        @Nullable String place)
        implements Relation {

    /**
     * What a foreign key has to be.
     *
     * @param present whether it is not null
     * @param unique whether a target has one owner at most
     * @param identifying whether it is a part of its owner's identifier
     */
    public record Demands(boolean present, boolean unique, boolean identifying) {
        static final Demands NONE = new Demands(false, false, false);
    }

    /** An optional reference that only its owner knows. */
    public static Reference of(Shape owner, String field, Key key, Shape target) {
        return new Reference(owner, new Slot(owner.type(), field), key, target, Demands.NONE, null, null);
    }

    /** The same, with a key of one column. */
    public static Reference of(Shape owner, String field, String column, Shape target) {
        return of(owner, field, Key.of(column), target);
    }

    private Reference demanding(Demands more) {
        return new Reference(owner, slot, key, target, more, inverse, place);
    }

    /** Never null. */
    public Reference notNull() {
        return demanding(new Demands(true, demands.unique, demands.identifying));
    }

    /** One owner for a target. */
    public Reference oneToOne() {
        return demanding(new Demands(demands.present, true, demands.identifying));
    }

    /** A part of its owner's identifier. */
    public Reference identifyingItsOwner() {
        return demanding(new Demands(true, demands.unique, true));
    }

    /** With {@code cascade = MERGE}. */
    public Reference merging() {
        return new Reference(owner, slot.merging(), key, target, demands, inverse, place);
    }

    /** Shown by an attribute of the target. */
    public Reference shownBy(String field, Inverse.Rule... rules) {
        Slot shown = new Slot(target.type(), field);
        return new Reference(owner, slot, key, target, demands, Inverse.of(shown, rules), place);
    }

    /** Shown by a list whose order a column of the owner keeps. */
    public Reference placed(String places) {
        return new Reference(owner, slot, key, target, demands, inverse, places);
    }

    /** Whether it is never null. */
    public boolean isRequired() {
        return demands.present;
    }

    /** Whether a target has one owner at most. */
    public boolean isUnique() {
        return demands.unique;
    }

    /** Whether it is a part of its owner's identifier. */
    public boolean isIdentifying() {
        return demands.identifying;
    }

    /** Whether the target's collection keeps an order. */
    public boolean isOrdered() {
        return place != null;
    }

    /** Whether the attribute is a {@link Ref}. */
    public boolean holdsRef() {
        return slot.type() == Ref.class;
    }

    /** Whether the target has a collection of its owners. */
    public boolean isCollected() {
        return inverse != null && inverse.isCollection();
    }

    /** Whether the row goes when it loses its target, or with it. */
    public boolean removesOrphans() {
        return inverse != null && inverse.rules().contains(Inverse.Rule.ORPHANS);
    }

    /** Whether the row is deleted with its target. */
    public boolean isDeletedWithTarget() {
        return removesOrphans() || (inverse != null && inverse.rules().contains(Inverse.Rule.REMOVE));
    }

    /** Whether the target's attribute makes new objects persistent. */
    public boolean isPersistedByTarget() {
        return inverse != null && inverse.rules().contains(Inverse.Rule.PERSIST);
    }

    @Override
    public String toString() {
        return owner + "." + slot.name();
    }
}
