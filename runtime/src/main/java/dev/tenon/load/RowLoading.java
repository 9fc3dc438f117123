package dev.tenon.load;

import dev.tenon.jdbc.Binding;
import dev.tenon.jdbc.Rows;
import dev.tenon.mapping.AttributeType;
import dev.tenon.spi.DeferredValue;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityLoader;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.KeyList;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements that generated loaders carry: by key, by keys, and an association for several owners. */
final class RowLoading {
    private static final Logger LOGGER = LoggerFactory.getLogger("dev.tenon.load");

    private final LoadContext context;

    RowLoading(LoadContext context) {
        this.context = context;
    }

    // Entities

    /** Reads the row of one entry; false if there is none. */
    <E> boolean loadByKey(RowScope<E> scope, EntityEntry<E> entry, String origin) {
        EntityPlan<E> plan = scope.plan();
        EntityLoader<E> loader = plan.loader();
        return context.session()
                .statements()
                .query(plan.selectByKey(), origin, out -> loader.bindKey(out, 1, entry), rows -> {
                    boolean found = rows.next();
                    if (found) {
                        loader.read(rows.reader(), 1, scope);
                    }
                    return found;
                });
    }

    /**
     * Reads the one row that a statement wrote and gives back.
     *
     * @param beforehand is given the entry before the row is read into it
     */
    <E> EntityEntry<E> readWritten(
            RowScope<E> scope,
            String sql,
            String origin,
            Binding parameters,
            Consumer<? super EntityEntry<E>> beforehand) {
        EntityLoader<E> loader = scope.plan().loader();
        return context.session().statements().query(sql, origin, parameters, rows -> {
            EntityEntry<E> entry = rows.next() ? loader.locate(rows.reader(), 1, scope) : null;
            if (entry == null) {
                throw new IllegalStateException("no row came back from " + sql);
            }
            beforehand.accept(entry);
            loader.read(rows.reader(), 1, scope);
            return entry;
        });
    }

    /** Reads the rows of all unloaded entries of a group, a statement for each chunk. */
    void loadByKeys(EntryPeers group, Load load) {
        loadByKeys(group, EntryPeers.CHUNK, load);
    }

    /** The same for chunks of another size; where the load overwrites, loaded entries of the group are read again. */
    void loadByKeys(EntryPeers group, int chunk, Load load) {
        for (int position = 0; position < group.size(); position += EntryPeers.CHUNK) {
            List<EntityEntry<?>> entries = group.chunk(
                    position,
                    entry -> (entry.state == EntryState.REFERENCE || load.overwrites()) && !load.isAwaiting(entry));
            loadByKeys(group.plan(), entries, group.attempt(), chunk, load);
        }
    }

    /** Reads the rows of entries of one entity. */
    <E> void loadByKeys(EntityPlan<E> plan, List<EntityEntry<?>> entries, String origin, Load load) {
        loadByKeys(plan, entries, origin, EntryPeers.CHUNK, load);
    }

    private <E> void loadByKeys(EntityPlan<E> plan, List<EntityEntry<?>> entries, String origin, int chunk, Load load) {
        int most = Math.min(chunk, context.plans().keysPerStatement());
        for (int from = 0; from < entries.size(); from += most) {
            RowScope<E> scope = load.scope(context.loading(plan));
            loadStatement(scope, entries.subList(from, Math.min(entries.size(), from + most)), origin);
        }
    }

    @SuppressWarnings("unchecked") // the entries are of the plan's entity
    private <E> void loadStatement(RowScope<E> scope, List<EntityEntry<?>> entries, String origin) {
        if (entries.size() == 1) {
            loadByKey(scope, (EntityEntry<E>) entries.get(0), origin);
            return;
        }
        EntityLoader<E> loader = scope.plan().loader();
        KeyList keys = keys(scope.plan(), entries);
        String sql = scope.plan().selectByKeys().forKeys(keys.size());
        context.session().statements().query(sql, origin, out -> out.setKeys(1, keys), rows -> {
            while (rows.next()) {
                loader.read(rows.reader(), 1, scope);
            }
            return rows.count();
        });
    }

    @SuppressWarnings("unchecked") // the entries are of the plan's entity
    private static <E> KeyList keys(EntityPlan<E> plan, List<? extends EntityEntry<?>> entries) {
        KeyList keys = plan.loader().newKeys();
        for (EntityEntry<?> entry : entries) {
            plan.loader().addKey(keys, (EntityEntry<E>) entry);
        }
        return keys;
    }

    // Collections

    /** A touched collection with those of its owner's peers that are not loaded, in result order. */
    @SuppressWarnings("ReferenceEquality") // collections are equal by contents, which are not there yet
    List<LoadableContents> withPeers(LoadableContents touched) {
        List<LoadableContents> found = new ArrayList<>();
        boolean complete = false;
        EntityEntry<?> owner = touched.owner();
        if (owner.peers instanceof EntryPeers group) {
            for (EntityEntry<?> peer : group.chunk(owner.position, entry -> entry.contents != null)) {
                if (Chain.find(peer, touched.index()) instanceof LoadableContents contents && isLoadable(contents)) {
                    found.add(contents);
                    complete |= contents == touched;
                }
            }
        }
        return complete ? found : List.of(touched);
    }

    private static boolean isLoadable(LoadableContents contents) {
        EntryState state = contents.owner().state;
        return !contents.isLoaded() && (state == EntryState.MANAGED || state == EntryState.REMOVED);
    }

    /** Reads the rows of collections, a statement for each attribute and chunk. They are finished with the load. */
    void loadContents(List<LoadableContents> contents, Load load) {
        loadContents(contents, EntryPeers.CHUNK, load);
    }

    /** The same for chunks of another size. */
    void loadContents(List<LoadableContents> contents, int chunk, Load load) {
        Map<TrackedAttribute, List<LoadableContents>> byRole = new LinkedHashMap<>();
        for (LoadableContents each : contents) {
            if (!each.isLoaded() && !each.isLoading()) {
                each.beginLoading();
                load.finishLater(each);
                byRole.computeIfAbsent(each.role(), role -> new ArrayList<>()).add(each);
            }
        }
        int most = Math.min(chunk, context.plans().keysPerStatement());
        byRole.forEach((role, all) -> {
            for (int from = 0; from < all.size(); from += most) {
                List<EntityEntry<?>> owners = new ArrayList<>();
                all.subList(from, Math.min(all.size(), from + most)).forEach(each -> owners.add(each.owner()));
                KeyList keys = keys(role.owner(), owners);
                String sql = role.owner().selectAssociation(role.index()).forKeys(keys.size());
                readCollections(role, role.owner(), sql, out -> out.setKeys(1, keys), load);
            }
        });
    }

    /** Reads the rows of one attribute's collections by one statement that repeats the query of their owners. */
    void loadContents(TrackedAttribute role, List<LoadableContents> contents, OwnersQuery owners, Load load) {
        for (LoadableContents each : contents) {
            each.beginLoading();
            load.finishLater(each);
        }
        String template = role.owner().loader().selectAssociation(role.index());
        readCollections(role, role.owner(), owners.around(template, context.plans()), owners, load);
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private <O> void readCollections(
            TrackedAttribute role, EntityPlan<O> plan, String sql, Binding parameters, Load load) {
        RowScope<O> locator = context.loading(plan).locator();
        ElementReader reader = elements(role, load);
        context.session().statements().query(sql, role.loadOrigin(), parameters, rows -> {
            EntityEntry<O> last = null;
            LoadableContents contents = null;
            while (rows.next()) {
                EntityEntry<O> owner = plan.loader().locate(rows.reader(), 1, locator);
                if (owner != last) {
                    last = owner;
                    contents = owner == null ? null : (LoadableContents) Chain.find(owner, role.index());
                }
                if (contents != null && contents.isLoading()) {
                    reader.read(rows.reader(), contents);
                }
            }
            return rows.count();
        });
    }

    private ElementReader elements(TrackedAttribute role, Load load) {
        int at = role.owner().keyWidth() + 1;
        return role.attribute() instanceof AttributeType.Elements values
                ? ElementReader.ofValues(role, values, at)
                : ElementReader.ofEntities(
                        role, load.scope(context.loading(role.owner().target(role.index()))), at);
    }

    // Deferred attributes

    /** Reads a deferred attribute with its group for entities of its plan, a statement for each chunk. */
    void loadDeferred(DeferredAttribute attribute, List<EntityEntry<?>> owners) {
        int most = Math.min(EntryPeers.CHUNK, context.plans().keysPerStatement());
        for (int from = 0; from < owners.size(); from += most) {
            readDeferred(attribute, attribute.plan(), owners.subList(from, Math.min(owners.size(), from + most)));
        }
    }

    private <O> void readDeferred(DeferredAttribute attribute, EntityPlan<O> plan, List<EntityEntry<?>> owners) {
        KeyList keys = keys(plan, owners);
        RowScope<O> locator = context.loading(plan).locator();
        String sql = plan.selectDeferred(attribute.index()).forKeys(keys.size());
        String origin = "load " + attribute.display();
        context.session().statements().query(sql, origin, out -> out.setKeys(1, keys), rows -> {
            while (rows.next()) {
                EntityEntry<O> owner = plan.loader().locate(rows.reader(), 1, locator);
                int column = plan.keyWidth() + 1;
                for (int each : attribute.group()) {
                    readDeferred(plan, each, owner, rows.reader(), column++);
                }
            }
            return rows.count();
        });
    }

    /** Reads one deferred attribute of an entity, unless it was read before (LOD-21). */
    static <O> void readDeferred(
            EntityPlan<O> plan, int deferred, @Nullable EntityEntry<O> owner, RowReader row, int column)
            throws SQLException {
        if (owner != null
                && owner.entity != null
                && !DeferredValue.isKnown(plan.persister().snapshotDeferred(owner, deferred))) {
            plan.loader().readDeferred(deferred, owner, row, column);
        }
    }

    // References that only a statement can resolve

    /** Finds out the targets of a touched reference and of its owner's peers. */
    void resolve(UnresolvedReference<?> touched, Load load) {
        IdentityHashMap<EntityEntry<?>, UnresolvedReference<?>> references = new IdentityHashMap<>();
        List<EntityEntry<?>> owners = new ArrayList<>();
        if (touched.owner().peers instanceof EntryPeers group) {
            for (EntityEntry<?> owner : group.chunk(touched.owner().position, EntityEntry::isLoaded)) {
                if (held(touched.role(), owner) instanceof UnresolvedReference<?> reference
                        && !reference.isResolved()) {
                    references.put(owner, reference);
                    owners.add(owner);
                }
            }
        }
        if (references.put(touched.owner(), touched) == null) {
            owners.add(touched.owner());
        }
        readTargets(touched.role(), touched.role().owner(), owners, references, load);
        for (UnresolvedReference<?> reference : references.values()) {
            if (!reference.isResolved()) {
                reference.resolve(null);
            }
        }
    }

    private static @Nullable Object held(TrackedAttribute role, EntityEntry<?> owner) {
        return value(role.owner(), owner, role.index());
    }

    @SuppressWarnings("unchecked") // the plan is the owner's
    private static <O> @Nullable Object value(EntityPlan<O> plan, EntityEntry<?> owner, int association) {
        return plan.persister().association((O) owner.instance(), association);
    }

    private <O> void readTargets(
            TrackedAttribute role,
            EntityPlan<O> plan,
            List<EntityEntry<?>> owners,
            IdentityHashMap<EntityEntry<?>, UnresolvedReference<?>> references,
            Load load) {
        KeyList keys = keys(plan, owners);
        RowScope<?> targets = load.scope(context.loading(plan.target(role.index())));
        RowScope<O> locator = context.loading(plan).locator();
        String sql = plan.selectAssociation(role.index()).forKeys(keys.size());
        context.session().statements().query(sql, role.loadOrigin(), out -> out.setKeys(1, keys), rows -> {
            while (rows.next()) {
                EntityEntry<O> owner = plan.loader().locate(rows.reader(), 1, locator);
                EntityEntry<?> target = read(targets, rows, plan.keyWidth() + 1);
                UnresolvedReference<?> reference = owner == null ? null : references.get(owner);
                if (reference != null && reference.isResolved()) {
                    warnOfSeveral(role, owner);
                } else if (reference != null) {
                    reference.resolve(target);
                }
            }
            return rows.count();
        });
    }

    private static <T> @Nullable EntityEntry<T> read(RowScope<T> scope, Rows rows, int at) throws SQLException {
        return scope.plan().loader().read(rows.reader(), at, scope);
    }

    /** LOD-5. */
    private static void warnOfSeveral(TrackedAttribute role, @Nullable EntityEntry<?> owner) {
        LOGGER.warn("{} of {} has several rows; the first is used", role.display(), owner);
    }
}
