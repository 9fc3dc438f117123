package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.sql.Identifier;
import java.util.Optional;

/**
 * A basic attribute of the entity, perhaps inside embedded values.
 *
 * @param name by which generated code knows it: the snapshot's field
 * @param key whether it is part of the identifier; the snapshot then has no field for it
 * @param version whether it is the version
 * @param deferred how it is read apart from its row; empty if it is read with it
 */
public record BasicPlan(
        AttributePath path, String name, ValuePlan value, boolean key, boolean version, Optional<DeferredPlan> deferred)
        implements LeafPlan {

    /** Whether it is read apart from its row. */
    public boolean isDeferred() {
        return deferred.isPresent();
    }

    /** The attribute. */
    public AttributeMapping.Basic attribute() {
        return (AttributeMapping.Basic) path.last();
    }

    /** The number of the table that its column stands in: 0 for the main one. */
    public int table() {
        return attribute().table();
    }

    /** Its column. */
    public Identifier column() {
        return attribute().column();
    }
}
