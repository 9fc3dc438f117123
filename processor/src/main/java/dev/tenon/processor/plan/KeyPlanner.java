package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides how the rows of an entity are told apart in the identity map. */
final class KeyPlanner {
    /** Names that a component of a record cannot have, and variables of the methods that use it. */
    private static final Set<String> TAKEN = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "row",
            "at",
            "scope",
            "key",
            "entry",
            "references",
            "identifier");

    private final EntityMapping entity;
    private final List<LeafPlan> leaves;
    private final ColumnValues values;

    KeyPlanner(EntityMapping entity, List<LeafPlan> leaves, ColumnValues values) {
        this.entity = entity;
        this.leaves = leaves;
        this.values = values;
    }

    KeyPlan plan() {
        NameScope names = new NameScope(TAKEN);
        List<KeyPlan.KeyColumn> columns = new ArrayList<>();
        for (Identifier column : entity.table().primaryKey()) {
            KeyPlan.Source source = source(column);
            ValuePlan value = source instanceof KeyPlan.Source.FromAttribute attribute
                    ? attribute.basic().value()
                    : values.of(entity, column);
            columns.add(new KeyPlan.KeyColumn(column, names.unique(NameScope.camel(column.text())), value, source));
        }
        return new KeyPlan(form(columns), entity.identifier(), columns);
    }

    private static KeyPlan.Form form(List<KeyPlan.KeyColumn> columns) {
        if (columns.size() > 1) {
            return KeyPlan.Form.COMPOSITE;
        }
        return columns.get(0).value().isIntegral() ? KeyPlan.Form.INTEGRAL : KeyPlan.Form.SINGLE;
    }

    private KeyPlan.Source source(Identifier column) {
        for (ColumnMapping.ColumnWriter writer :
                entity.column(column).map(ColumnMapping::writers).orElse(List.of())) {
            LeafPlan leaf = leaf(writer.attribute());
            if (leaf instanceof BasicPlan basic) {
                return new KeyPlan.Source.FromAttribute(basic);
            }
            if (leaf instanceof AssociationPlan association
                    && writer instanceof ColumnMapping.ColumnWriter.JoinColumn join) {
                return new KeyPlan.Source.FromTarget(association, join.pair());
            }
        }
        throw new IllegalArgumentException(
                "nothing in " + entity.name() + " gives key column " + column + " its value");
    }

    private LeafPlan leaf(String path) {
        return leaves.stream()
                .filter(leaf -> leaf.path().dotted().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity.name() + " has no attribute " + path));
    }
}
