package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.metamodel.ToOne;
import org.jspecify.annotations.Nullable;

/** Finds out of which entity a query's joins leave one row for each of its own. */
final class UniqueRows {
    private UniqueRows() {}

    /** Whether an entity that the query returns may stand in several rows. */
    static boolean mayRepeat(QuerySpecification specification, Place<?> entity, CompilationContext context) {
        Place<?> unique = specification.from().stream().anyMatch(UniqueRows::isRoot) ? null : entity.root();
        boolean first = true;
        for (TableReference reference : specification.from()) {
            if (isRoot(reference)) {
                unique = first && mayStart(reference, context) ? reference.place() : null;
                first = false;
            } else {
                unique = joined(reference, unique, context);
            }
        }
        return !entity.equals(unique);
    }

    private static boolean isRoot(TableReference reference) {
        return reference instanceof TableReference.Root
                || reference instanceof TableReference.Raw
                || reference instanceof TableReference.Owned;
    }

    /** Whether each target is there once: conditions may find one several times, lists and maps in link tables hold one so. */
    private static boolean mayStart(TableReference reference, CompilationContext context) {
        if (!(reference instanceof TableReference.Owned owned)) {
            return true;
        }
        Association association = OwnedRows.association(owned, context);
        boolean placed = association.orderColumn() != null || association.keyColumn() != null;
        return association.join() instanceof Join.Condition condition
                ? !condition.mayRepeatTargets()
                : !placed || !(association.join() instanceof Join.Link);
    }

    /** A to-one leaves the rows as they are; the targets of a one-to-many have one owner each. */
    private static @Nullable Place<?> joined(
            TableReference reference, @Nullable Place<?> unique, CompilationContext context) {
        if (!(reference instanceof TableReference.Related related)) {
            return null;
        }
        if (related.relationship() instanceof ToOne<?, ?, ?>) {
            return unique;
        }
        Place<?> owner = related.relationship().place();
        AttributeType attribute = Attributes.find(
                context.type(owner.type()), related.relationship().name());
        boolean ownTargets =
                attribute instanceof Association association && association.join() instanceof Join.ForeignKey;
        return owner.equals(unique) && ownTargets ? related.place() : null;
    }
}
