package dev.tenon.load;

import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.query.PlannedFetch;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the columns of an association that a query joined: its target stands in the same row as its owner. */
abstract class JoinedHop {
    private static final JoinedHop[] NONE = {};

    /** Reads what a row holds for the association of an owner. */
    abstract void read(RowReader row, EntityEntry<?> owner) throws SQLException;

    /** Loads by further statements what the query fetches from the targets. */
    void fetch() {}

    /** The joined ones among the hops from an entity. */
    static JoinedHop[] of(List<PlannedFetch> hops, EntityPlan<?> owner, Load load, boolean mayRepeat) {
        if (hops.isEmpty()) {
            return NONE;
        }
        return hops.stream()
                .filter(PlannedFetch::isJoined)
                .map(hop -> of(hop, owner, load, mayRepeat))
                .toArray(JoinedHop[]::new);
    }

    private static JoinedHop of(PlannedFetch hop, EntityPlan<?> owner, Load load, boolean mayRepeat) {
        if (hop.isDeferred()) {
            return new ToDeferred<>(owner, hop);
        }
        if (hop.attribute() instanceof AttributeType.Elements elements) {
            TrackedAttribute role = load.context().loading(owner).role(hop.index());
            return new ToValues(load, role, elements, hop.column());
        }
        return toEntity(hop, owner.target(hop.index()), owner, load, mayRepeat);
    }

    private static <T> JoinedHop toEntity(
            PlannedFetch hop, EntityPlan<T> target, EntityPlan<?> owner, Load load, boolean mayRepeat) {
        RowScope<T> scope = load.scope(load.context().loading(target));
        JoinedHop[] next = of(hop.next(), target, load, mayRepeat);
        return new ToEntity<>(hop, owner, load, scope, next, mayRepeat);
    }

    /** The collection of an owner, if it is to take this query's rows: it was not loaded before (LOD-21). */
    private static @Nullable LoadableContents receiving(Load load, EntityEntry<?> owner, int association) {
        if (!(Chain.find(owner, association) instanceof LoadableContents contents)) {
            return null;
        }
        if (!contents.isLoaded() && !contents.isLoading()) {
            contents.beginLoading();
            load.finishLater(contents);
        }
        return contents.isLoading() ? contents : null;
    }

    /** A deferred attribute, which the query reads with its row. */
    private static final class ToDeferred<O> extends JoinedHop {
        private final EntityPlan<O> plan;
        private final int deferred;
        private final int column;

        ToDeferred(EntityPlan<O> plan, PlannedFetch hop) {
            this.plan = plan;
            this.deferred = hop.index();
            this.column = hop.column();
        }

        @Override
        @SuppressWarnings("unchecked") // the plan is the owner's
        void read(RowReader row, EntityEntry<?> owner) throws SQLException {
            RowLoading.readDeferred(plan, deferred, (EntityEntry<O>) owner, row, column);
        }
    }

    private static final class ToEntity<T> extends JoinedHop {
        private final Association association;
        private final PlannedFetch hop;
        private final EntityPlan<?> owners;
        private final Load load;
        private final RowScope<T> scope;
        private final EntityLoader<T> loader;
        private final JoinedHop[] next;
        /** What arrived, where other joined collections, or its own condition, repeat the rows of this one. */
        private final @Nullable Set<Arrival> arrived;

        ToEntity(
                PlannedFetch hop,
                EntityPlan<?> owners,
                Load load,
                RowScope<T> scope,
                JoinedHop[] next,
                boolean mayRepeat) {
            this.association = (Association) hop.attribute();
            this.hop = hop;
            this.owners = owners;
            this.load = load;
            this.scope = scope;
            this.loader = scope.plan().loader();
            this.next = next;
            boolean repeats = mayRepeat || Arrival.mayRepeat(association);
            this.arrived = repeats && !association.isToOne() ? load.arrivals(association) : null;
        }

        @Override
        void read(RowReader row, EntityEntry<?> owner) throws SQLException {
            EntityEntry<T> target = loader.read(row, hop.column(), scope);
            if (association.isToOne()) {
                resolve(owners, owner, target);
            } else {
                arrive(receiving(load, owner, hop.index()), owner, target);
            }
            if (target != null) {
                for (JoinedHop further : next) {
                    further.read(row, target);
                }
            }
        }

        @SuppressWarnings("unchecked") // the plan is the owner's
        private <O> void resolve(EntityPlan<O> plan, EntityEntry<?> owner, @Nullable EntityEntry<T> target) {
            if (owner.entity != null
                    && plan.persister().association((O) owner.entity, hop.index())
                            instanceof UnresolvedReference<?> reference
                    && !reference.isResolved()) {
                reference.resolve(target);
            }
        }

        private void arrive(
                @Nullable LoadableContents contents, EntityEntry<?> owner, @Nullable EntityEntry<T> target) {
            if (contents == null || target == null || (arrived != null && !arrived.add(new Arrival(owner, target)))) {
                return;
            }
            if (contents.role().isMap()) {
                contents.arrive(null);
            }
            contents.arrive(target);
        }

        @Override
        void fetch() {
            Fetching.fetch(scope, hop.next(), null);
            for (JoinedHop further : next) {
                further.fetch();
            }
        }
    }

    private static final class ToValues extends JoinedHop {
        private final Load load;
        private final int association;
        private final ElementReader reader;
        private final int column;
        private final int width;

        ToValues(Load load, TrackedAttribute role, AttributeType.Elements elements, int column) {
            this.load = load;
            this.association = role.index();
            this.reader = ElementReader.ofValues(role, elements, column);
            this.column = column;
            this.width = ElementReader.width(elements);
        }

        @Override
        void read(RowReader row, EntityEntry<?> owner) throws SQLException {
            LoadableContents contents = receiving(load, owner, association);
            if (contents != null && isThere(row)) {
                reader.read(row, contents);
            }
        }

        private boolean isThere(RowReader row) throws SQLException {
            for (int i = 0; i < width; i++) {
                if (!row.isNull(column + i)) {
                    return true;
                }
            }
            return false;
        }
    }
}
