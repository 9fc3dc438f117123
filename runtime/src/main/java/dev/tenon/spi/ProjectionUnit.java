package dev.tenon.spi;

import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.List;

/**
 * How the rows of a query become {@code @Projection} records. Generated as {@code X_Projection}; stateless and thread-safe.
 *
 * @param <R> the record
 */
public abstract class ProjectionUnit<R> {

    /** The record. */
    public abstract Class<R> projectionClass();

    /** The entity whose attributes it takes. */
    public abstract Class<?> entityClass();

    /**
     * The paths of the columns in the order in which {@link #read} takes them: an attribute, dotted through embedded values
     * and to-one relationships ({@code "billingAddress.city"}).
     */
    public abstract List<String> paths();

    /**
     * Makes a record of the columns from {@code at} on.
     *
     * @throws dev.tenon.TenonException if a column is null where the component is a primitive; names it
     */
    public abstract R read(RowReader row, int at) throws SQLException;
}
