package dev.tenon.query;

import dev.tenon.jdbc.Binding;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as the database takes it, and what its rows are. Immutable and thread-safe.
 *
 * <p>To run it: execute {@link #sql()} with this as the binding; read of every row each of {@link #items()} into an array;
 * when everything that the plan loads is there, put instances in the place of entries and hand each array to {@link #map}.
 * With a joined collection an entity stands in several rows ({@link #repetition}): rows whose items are the same as those
 * of an earlier row only add to collections.
 *
 * @param <T> the result of a row
 */
public final class CompiledQuery<T> implements Binding {
    private final String sql;
    private final String origin;
    private final List<Parameter> parameters;
    private final List<ResultItem> items;
    private final Repetition repetition;
    private final FetchPlan fetchPlan;
    private final RowMapper<? extends T> mapper;
    private final @Nullable CompiledQuery<T> owners;

    CompiledQuery(
            String sql,
            String origin,
            List<Parameter> parameters,
            List<ResultItem> items,
            Repetition repetition,
            FetchPlan fetchPlan,
            RowMapper<? extends T> mapper) {
        this(sql, origin, parameters, items, repetition, fetchPlan, mapper, null);
    }

    private CompiledQuery(
            String sql,
            String origin,
            List<Parameter> parameters,
            List<ResultItem> items,
            Repetition repetition,
            FetchPlan fetchPlan,
            RowMapper<? extends T> mapper,
            @Nullable CompiledQuery<T> owners) {
        this.sql = sql;
        this.origin = origin;
        this.parameters = List.copyOf(parameters);
        this.items = List.copyOf(items);
        this.repetition = repetition;
        this.fetchPlan = fetchPlan;
        this.mapper = mapper;
        this.owners = owners;
    }

    /** The same query, which another one repeats as a subquery. */
    CompiledQuery<T> repeatedBy(CompiledQuery<T> same) {
        return new CompiledQuery<>(sql, origin, parameters, items, repetition, fetchPlan, mapper, same);
    }

    /** What the subquery strategy repeats: the query without what only matters to its own rows (LOD-14). */
    public CompiledQuery<T> owners() {
        return owners == null ? this : owners;
    }

    /** The text. */
    public String sql() {
        return sql;
    }

    /** What the statement log says of it, as {@code "select Customer"}. */
    public String origin() {
        return origin;
    }

    /** The values of a row, in the order in which {@link #map} takes them. */
    public List<ResultItem> items() {
        return items;
    }

    /** Whether a joined collection makes the same result stand in several rows. */
    public boolean repeatsRows() {
        return repetition != Repetition.NONE;
    }

    /** What stands in several rows because of joined collections. */
    public Repetition repetition() {
        return repetition;
    }

    /** Whether rows overwrite the objects that are loaded already. */
    public boolean overwrites() {
        return fetchPlan.overwriting();
    }

    /** Whether associations that it does not mention must not be loaded later. */
    public boolean raisesOthers() {
        return fetchPlan.strict();
    }

    /** Whether the results are the entities themselves, one for each row, so that nothing has to be mapped. */
    public boolean isOneEntity() {
        return mapper == Selects.FIRST && items.get(0) instanceof ResultItem.Entity;
    }

    /** Whether each result is an entity or is made of one, which is a result once, in however many rows it stands. */
    public boolean isOfOneEntity() {
        return items.size() == 1 && items.get(0) instanceof ResultItem.Entity;
    }

    /**
     * The result of a row.
     *
     * @param row its values, null where the row has none; may be reused afterwards
     * @throws dev.tenon.QueryException if a value is null where the user's mapper takes a primitive
     */
    public T map(Object[] row) {
        return mapper.map(row);
    }

    @Override
    public void bind(ParameterBinder out) throws SQLException {
        Parameter.bindAll(parameters, out);
    }

    @Override
    public String toString() {
        return sql;
    }
}
