package dev.tenon.it.proof.schema;

import dev.tenon.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A to-one attribute with a foreign key in its owner's table.
 *
 * @param required whether the column is not null
 * @param unique whether a target has one owner at most
 * @param inverse the attribute of the target that shows the same, from the other side
 */
public record Reference(
        Shape owner,
        Slot slot,
        String column,
        Shape target,
        boolean required,
        boolean unique,
        @Nullable Inverse inverse)
        implements Relation {

    /** An optional reference that only its owner knows. */
    public static Reference of(Shape owner, String field, String column, Shape target) {
        return new Reference(owner, new Slot(owner.type(), field), column, target, false, false, null);
    }

    /** Never null. */
    public Reference notNull() {
        return new Reference(owner, slot, column, target, true, unique, inverse);
    }

    /** One owner for a target. */
    public Reference oneToOne() {
        return new Reference(owner, slot, column, target, required, true, inverse);
    }

    /** Shown by an attribute of the target. */
    public Reference shownBy(String field, Inverse.Rule... rules) {
        Slot shown = new Slot(target.type(), field);
        return new Reference(owner, slot, column, target, required, unique, Inverse.of(shown, rules));
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
