package dev.tenon.processor.plan;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;

/**
 * The class that reads a {@code @Projection} record.
 *
 * @param record the record
 * @param entity the entity whose attributes it takes
 * @param columns for each component, in order
 */
public record ProjectionPlan(ClassName record, ClassName entity, List<Column> columns) {

    /**
     * The column that a component takes.
     *
     * @param component the component's name
     * @param path of the attribute, from the entity
     * @param value how it is read
     * @param primitive whether the component cannot be null
     */
    public record Column(String component, String path, ValuePlan value, boolean primitive) {}

    public ProjectionPlan {
        columns = List.copyOf(columns);
    }

    /** The name of the class. */
    public ClassName reader() {
        return reader(record);
    }

    /** The name of the class that reads a record. */
    public static ClassName reader(ClassName record) {
        return record.generated("_Projection", record);
    }
}
