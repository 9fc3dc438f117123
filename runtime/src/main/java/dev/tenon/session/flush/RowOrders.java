package dev.tenon.session.flush;

import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.DependencySort.Group;
import dev.tenon.spi.EntityEntry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The orders of the rows of entities that depend on each other, found before anything is sent (FLS-7). */
final class RowOrders {
    private final UnitOfWork session;
    private final FlushWork work;
    private final FormerLinks former;
    private final IdentityHashMap<Group<EntityModel<?>>, RowOrder> saved = new IdentityHashMap<>(0);
    private final IdentityHashMap<Group<EntityModel<?>>, RowOrder> deleted = new IdentityHashMap<>(0);

    /**
     * The orders of one flush.
     *
     * @throws dev.tenon.FlushException if rows have none
     */
    RowOrders(UnitOfWork session, FlushWork work, FormerLinks former, List<Group<EntityModel<?>>> types) {
        this.session = session;
        this.work = work;
        this.former = former;
        for (Group<EntityModel<?>> group : types) {
            if (group.cyclic()) {
                find(group);
            }
        }
    }

    private void find(Group<EntityModel<?>> group) {
        saved.put(group, new RowOrder(session, new NewLinks(session, work), rowsOf(group, session.pending())));
        deleted.put(group, new RowOrder(session, former, rowsOf(group, session.removed())));
    }

    /** In the order of their coming, whatever their entity: it decides where a cycle is broken (JAV-7). */
    private static List<EntityEntry<?>> rowsOf(Group<EntityModel<?>> group, List<EntityEntry<?>> entries) {
        Set<Class<?>> classes =
                group.members().stream().map(EntityModel::javaType).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> classes.contains(entry.entityClass()))
                .toList();
    }

    /** The order in which a group's new rows are inserted. */
    RowOrder ofNew(Group<EntityModel<?>> group) {
        return Objects.requireNonNull(saved.get(group), "a group whose entities depend on each other");
    }

    /** The order of a group's removed rows; they are deleted the other way round. */
    RowOrder ofRemoved(Group<EntityModel<?>> group) {
        return Objects.requireNonNull(deleted.get(group), "a group whose entities depend on each other");
    }
}
