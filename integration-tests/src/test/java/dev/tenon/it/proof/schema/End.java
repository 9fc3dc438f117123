package dev.tenon.it.proof.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A relationship, seen from one of the attributes that show it.
 *
 * @param back whether it is the attribute of the target
 */
public record End(Relation relation, boolean back) {

    /** The relationships that an entity's attributes show. */
    public static List<End> of(Schema schema, Shape shape) {
        List<End> ends = new ArrayList<>();
        for (Relation relation : schema.relations()) {
            if (shape.isA(relation.owner()) && !(relation instanceof Elements)) {
                ends.add(new End(relation, false));
            }
            if ((relation instanceof Reference reference
                            && shape.isA(reference.target())
                            && reference.inverse() != null)
                    || (relation instanceof Links links && shape.isA(links.target()) && links.inverse() != null)
                    || (relation instanceof Contribution contribution
                            && shape.isA(contribution.target())
                            && contribution.mirror() != null)) {
                ends.add(new End(relation, true));
            }
        }
        return ends;
    }

    /** The attribute. */
    public Slot slot() {
        if (!back) {
            return relation.slot();
        }
        if (relation instanceof Reference reference) {
            return Objects.requireNonNull(reference.inverse()).slot();
        }
        return Objects.requireNonNull(
                relation instanceof Links links ? links.inverse() : ((Contribution) relation).mirror());
    }

    /** The entity that the attribute leads to. */
    public Shape target() {
        if (back) {
            return relation.owner();
        }
        if (relation instanceof Reference reference) {
            return reference.target();
        }
        return relation instanceof Links links ? links.target() : ((Contribution) relation).target();
    }

    /** Whether the attribute holds several objects. */
    public boolean isCollection() {
        return Collection.class.isAssignableFrom(slot().type()) || isMap();
    }

    /** Whether the attribute holds objects by keys. */
    public boolean isMap() {
        return Map.class.isAssignableFrom(slot().type());
    }
}
