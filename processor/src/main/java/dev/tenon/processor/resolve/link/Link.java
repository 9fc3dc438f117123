package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import java.util.List;
import java.util.Optional;

/**
 * How one relationship is joined, and what that puts into tables.
 *
 * @param mappedBy the owning attribute on the target, written or inferred
 * @param columns foreign columns that this relationship puts into its own table, or, if it is a one-to-many, into the
 *     target's
 * @param foreignKey the constraint over them
 */
public record Link(
        JoinMapping join, Optional<String> mappedBy, List<LinkColumn> columns, Optional<ForeignKeyMapping> foreignKey) {

    public Link {
        columns = List.copyOf(columns);
    }

    /** Nothing could be found out; reported already. */
    public static Link unresolved() {
        return new Link(new JoinMapping.Unresolved(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Whether the join is known. */
    public boolean isResolved() {
        return !(join instanceof JoinMapping.Unresolved);
    }

    /** Whether the foreign columns stand in the table of the entity that declares the relationship. */
    public boolean isForeignOnOwner() {
        return join instanceof JoinMapping.ConditionJoin condition
                ? condition.foreignOnOwner() && !columns.isEmpty()
                : join instanceof JoinMapping.ForeignKeyJoin foreign && foreign.foreignOnOwner();
    }

    /** A join that other places give its columns to. */
    static Link following(JoinMapping join, Optional<String> mappedBy) {
        return new Link(join, mappedBy, List.of(), Optional.empty());
    }
}
