package dev.tenon.load;

import dev.tenon.query.CompiledQuery;
import dev.tenon.query.PlannedFetch;
import dev.tenon.query.ResultItem;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.ProjectionUnit;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueType;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one value of a query's rows. */
abstract class ItemReader {

    /** The value in a row: an entry for an entity. */
    abstract @Nullable Object read(RowReader row) throws SQLException;

    /** Whether entries stand for entities. */
    boolean isEntity() {
        return false;
    }

    /** The distinct entities that were read. */
    EntryPeers peers() {
        throw new IllegalStateException("no entity");
    }

    /**
     * Loads by further statements what the query fetches from the entities that were read.
     *
     * @param repeatable the query, if a subquery can repeat it; null otherwise
     */
    void fetch(@Nullable CompiledQuery<?> repeatable) {}

    static ItemReader of(ResultItem item, Load load, boolean mayRepeat) {
        if (item instanceof ResultItem.Scalar scalar) {
            return new OfScalar(scalar.column(), scalar.type());
        } else if (item instanceof ResultItem.Projection projection) {
            return new OfProjection(projection.column(), projection.unit());
        }
        ResultItem.Entity entity = (ResultItem.Entity) item;
        return entity(entity, load.context().plans().of(entity.type().javaType()), load, mayRepeat);
    }

    private static <E> ItemReader entity(ResultItem.Entity item, EntityPlan<E> plan, Load load, boolean mayRepeat) {
        RowScope<E> scope = load.scope(load.context().loading(plan));
        JoinedHop[] joined = JoinedHop.of(item.fetches(), plan, load, mayRepeat);
        return new OfEntity<>(item.column(), scope, joined, item.fetches());
    }

    private static final class OfScalar extends ItemReader {
        private final int column;
        private final ValueType<?> type;

        OfScalar(int column, ValueType<?> type) {
            this.column = column;
            this.type = type;
        }

        @Override
        @Nullable
        Object read(RowReader row) throws SQLException {
            return type.read(row, column);
        }
    }

    private static final class OfProjection extends ItemReader {
        private final int column;
        private final ProjectionUnit<?> unit;

        OfProjection(int column, ProjectionUnit<?> unit) {
            this.column = column;
            this.unit = unit;
        }

        @Override
        Object read(RowReader row) throws SQLException {
            return unit.read(row, column);
        }
    }

    private static final class OfEntity<E> extends ItemReader {
        private final int column;
        private final RowScope<E> scope;
        private final EntityLoader<E> loader;
        private final JoinedHop[] joined;
        private final List<PlannedFetch> fetches;

        OfEntity(int column, RowScope<E> scope, JoinedHop[] joined, List<PlannedFetch> fetches) {
            this.column = column;
            this.scope = scope;
            this.loader = scope.plan().loader();
            this.joined = joined;
            this.fetches = fetches;
        }

        @Override
        @Nullable
        Object read(RowReader row) throws SQLException {
            EntityEntry<E> entry = loader.read(row, column, scope);
            if (entry != null) {
                for (JoinedHop hop : joined) {
                    hop.read(row, entry);
                }
            }
            return entry;
        }

        @Override
        boolean isEntity() {
            return true;
        }

        @Override
        EntryPeers peers() {
            return scope.peers();
        }

        @Override
        void fetch(@Nullable CompiledQuery<?> repeatable) {
            Fetching.fetch(scope, fetches, repeatable == null ? null : new OwnersQuery(repeatable.owners(), column));
            for (JoinedHop hop : joined) {
                hop.fetch();
            }
        }
    }
}
