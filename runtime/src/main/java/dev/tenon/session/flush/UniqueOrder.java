package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UniqueKey;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.Release;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of updated rows of one entity: each after the row that gives up a unique value (FLS-6) or an identifier (PKC-1)
 * which it gets, and after rows that get other identifiers and to which it refers. Where rows exchange unique values, neither
 * can be first; one of them gets an interim value before.
 *
 * @param <E> the entity
 */
@SuppressWarnings("ReferenceEquality") // there is one update of a row
final class UniqueOrder<E> {
    private final EntityModel<E> model;
    private final List<RowUpdate<E>> given;
    private final UniqueValues<E> values;
    private final IdentityHashMap<RowUpdate<E>, List<Need<E>>> needs = new IdentityHashMap<>();
    private final List<Release<E>> releases = new ArrayList<>();

    /** A row that has to give up a unique value first, or its identifier, for which there is no key here. */
    private record Need<E>(RowUpdate<E> holder, @Nullable UniqueKey key) {}

    private UniqueOrder(UnitOfWork session, EntityModel<E> model, List<RowUpdate<E>> given) {
        this.model = model;
        this.given = given;
        this.values = new UniqueValues<>(session, model);
    }

    /**
     * The order of these rows, which stays as it is where nothing else decides.
     *
     * @param released what rows have given up already
     * @param keys the identifiers that were changed; no rows exchange them
     * @throws FlushException if rows exchange values, and nothing can be in the place of one of them
     */
    static <E> UniqueOrder<E> of(
            UnitOfWork session,
            EntityModel<E> model,
            List<RowUpdate<E>> rows,
            Set<Release<?>> released,
            KeyChanges keys) {
        UniqueOrder<E> order = new UniqueOrder<>(session, model, rows);
        order.addNeeds(session, keys);
        model.uniqueKeys().forEach(key -> order.addNeeds(key, released, keys));
        order.breakCycles();
        return order;
    }

    /** Whether two rows or more may hand on values: most updates write no column that is unique. */
    static <E> boolean matters(EntityModel<E> model, List<RowUpdate<E>> rows, KeyChanges keys) {
        if (rows.size() < 2) {
            return false;
        }
        if (!keys.isEmpty()) {
            return true;
        }
        for (UniqueKey key : model.uniqueKeys()) {
            if (rows.stream().filter(row -> row.writes(key)).limit(2).count() == 2) {
                return true;
            }
        }
        return false;
    }

    /** What has to be released before. */
    List<Release<E>> releases() {
        return releases;
    }

    /** The rows in their order. */
    List<RowUpdate<E>> rows() {
        List<RowUpdate<E>> ordered = new ArrayList<>(given.size());
        groups().forEach(group -> ordered.addAll(group.members()));
        return ordered;
    }

    /** A row that gets an identifier comes after the one that gives it up, and before those that refer to it. */
    private void addNeeds(UnitOfWork session, KeyChanges keys) {
        IdentityHashMap<EntityEntry<?>, RowUpdate<E>> rekeyed = new IdentityHashMap<>();
        for (RowUpdate<E> row : given) {
            if (keys.to(row.entry()) != null) {
                rekeyed.put(row.entry(), row);
            }
        }
        for (RowUpdate<E> row : rekeyed.isEmpty() ? List.<RowUpdate<E>>of() : given) {
            List<EntityEntry<?>> first = rekeyed.containsKey(row.entry())
                    ? Collections.singletonList(keys.holderOf(row.entry()))
                    : targets(session, row.entry());
            for (EntityEntry<?> entry : first) {
                RowUpdate<E> holder = rekeyed.get(entry);
                if (holder != null) {
                    needs.computeIfAbsent(row, each -> new ArrayList<>(1)).add(new Need<>(holder, null));
                }
            }
        }
    }

    private List<EntityEntry<?>> targets(UnitOfWork session, EntityEntry<E> entry) {
        List<EntityEntry<?>> targets = new ArrayList<>();
        for (Relationship relationship : model.relationships()) {
            if (relationship.role() == Relationship.Role.REFERENCE) {
                Object value = model.persister().association(entry.instance(), relationship.index());
                EntityEntry<?> target = value == null ? null : session.targets().find(value);
                if (target != null) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    private void addNeeds(UniqueKey key, Set<Release<?>> released, KeyChanges keys) {
        Map<List<Object>, RowUpdate<E>> holders = new HashMap<>();
        for (RowUpdate<E> row : given) {
            if (keys.write(row, key) && !released.contains(new Release<>(row.entry(), key))) {
                List<Object> held = values.held(row.entry(), key);
                if (held != null && !held.equals(values.next(row.entry(), key))) {
                    holders.put(held, row);
                }
            }
        }
        for (RowUpdate<E> row : holders.isEmpty() ? List.<RowUpdate<E>>of() : given) {
            RowUpdate<E> holder = keys.write(row, key) ? holders.get(values.next(row.entry(), key)) : null;
            if (holder != null && holder != row) {
                needs.computeIfAbsent(row, each -> new ArrayList<>(1)).add(new Need<>(holder, key));
            }
        }
    }

    private void breakCycles() {
        List<DependencySort.Group<RowUpdate<E>>> cycles = cycles();
        while (!cycles.isEmpty()) {
            cycles.forEach(this::breakCycle);
            cycles = cycles();
        }
    }

    private List<DependencySort.Group<RowUpdate<E>>> cycles() {
        return needs.isEmpty()
                ? List.of()
                : groups().stream().filter(DependencySort.Group::cyclic).toList();
    }

    private List<DependencySort.Group<RowUpdate<E>>> groups() {
        IdentityHashMap<RowUpdate<E>, List<RowUpdate<E>>> holders = new IdentityHashMap<>();
        needs.forEach(
                (row, of) -> holders.put(row, of.stream().map(Need::holder).toList()));
        return DependencySort.levels(given, holders).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** The first row that can do without everything that the others want of it. */
    private void breakCycle(DependencySort.Group<RowUpdate<E>> cycle) {
        IdentityHashMap<RowUpdate<E>, List<@Nullable UniqueKey>> wanted = new IdentityHashMap<>();
        for (RowUpdate<E> row : cycle.members()) {
            for (Need<E> need : needs.getOrDefault(row, List.of())) {
                wanted.computeIfAbsent(need.holder(), each -> new ArrayList<>(1))
                        .add(need.key());
            }
        }
        for (RowUpdate<E> row : cycle.members()) {
            List<@Nullable UniqueKey> keys = wanted.getOrDefault(row, List.of());
            if (keys.stream().allMatch(key -> key != null && key.isExchangeable())) {
                keys.stream().filter(Objects::nonNull).distinct().forEach(key -> release(row, key));
                return;
            }
        }
        throw stuck(cycle, wanted);
    }

    private void release(RowUpdate<E> row, UniqueKey key) {
        releases.add(new Release<>(row.entry(), key));
        needs.values().forEach(of -> of.removeIf(need -> need.holder() == row && need.key() == key));
    }

    private FlushException stuck(
            DependencySort.Group<RowUpdate<E>> cycle, IdentityHashMap<RowUpdate<E>, List<@Nullable UniqueKey>> wanted) {
        UniqueKey key = cycle.members().stream()
                .flatMap(row -> wanted.getOrDefault(row, List.of()).stream())
                .filter(Objects::nonNull)
                .filter(each -> !each.isExchangeable())
                .findFirst()
                .orElseThrow();
        return refusal(
                model,
                key,
                "rows exchange values of a unique key, and none of them can be without its own for a moment",
                cycle.members().stream().map(RowUpdate::entry).toList());
    }

    /** TN690. */
    static FlushException refusal(
            EntityModel<?> model, UniqueKey key, String problem, List<? extends EntityEntry<?>> rows) {
        String columns = key.columns().stream().map(Identifier::text).collect(Collectors.joining(", "));
        return new FlushException(
                "TN690",
                problem + "\nfound:  unique (" + columns + ") of table "
                        + model.type().table(key.table()).name().name().text() + ", in "
                        + rows.stream().limit(8).map(EntityEntry::toString).collect(Collectors.joining(", "))
                        + "\nhelp:   let one of the columns be null; or declare the constraint so that it is checked at"
                        + " commit: @UniqueConstraint(columnNames = …, options = \"deferrable initially deferred\");"
                        + " or flush in between, with other values");
    }
}
