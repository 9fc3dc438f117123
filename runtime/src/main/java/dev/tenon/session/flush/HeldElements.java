package dev.tenon.session.flush;

import dev.tenon.EntityState;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.dialect.SqlSyntax;
import dev.tenon.load.WriteOnlyContents;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.session.cascade.Identification;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.sql.Identifier;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which elements the database has in collections that are never loaded, where calls contradicted each other: so the
 * last one counts, whatever there is (COL-9). A reference says it of its own row; others are asked for.
 */
final class HeldElements {
    private final UnitOfWork session;
    private final LinkChanges changes;
    private final Identification identification;

    HeldElements(UnitOfWork session, LinkChanges changes, Identification identification) {
        this.session = session;
        this.changes = changes;
        this.identification = identification;
    }

    /** Leaves of the calls those that the database makes a change of. */
    void settle(EntityEntry<?> owner, Relationship relationship, WriteOnlyContents contents) {
        List<Object> doubtful = contents.doubtful();
        if (!doubtful.isEmpty()) {
            contents.settle(owner.state == EntryState.NEW ? Set.of() : held(owner, relationship, contents, doubtful));
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one entry for a row
    private Set<Object> held(
            EntityEntry<?> owner, Relationship relationship, WriteOnlyContents contents, List<Object> doubtful) {
        Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>(0));
        Map<EntityEntry<?>, List<Object>> unknown = new HashMap<>(0);
        Relationship foreign = relationship.foreignSide();
        for (Object element : doubtful) {
            EntityEntry<?> row = rowOf(relationship, element, contents.isRemoved(element));
            if (row == null) {
                continue;
            }
            if (foreign == null || !row.isLoaded()) {
                unknown.computeIfAbsent(row, each -> new ArrayList<>(1)).add(element);
            } else if (changes.before(row, foreign) == owner) {
                held.add(element);
            }
        }
        ask(owner, relationship, unknown, held);
        return held;
    }

    /** The row that an element may stand for; null for one that is new, or was never more than added. */
    private @Nullable EntityEntry<?> rowOf(Relationship relationship, Object element, boolean removed) {
        EntityEntry<?> known = session.targets().find(element);
        if (known != null) {
            return known.state == EntryState.NEW ? null : known;
        }
        boolean counts =
                relationship.association().target() == session.catalog().entityClassOf(element)
                        && !(removed && identification.stateOf(element) == EntityState.TRANSIENT);
        EntityEntry<?> key = counts ? identification.keyOf(relationship.target(), element) : null;
        return key == null ? null : session.targets().find(key);
    }

    private void ask(
            EntityEntry<?> owner,
            Relationship relationship,
            Map<EntityEntry<?>, List<Object>> unknown,
            Set<Object> held) {
        List<EntityEntry<?>> rows = new ArrayList<>(unknown.keySet());
        int most = session.models().dialect().capabilities().keysPerStatement();
        for (int from = 0; from < rows.size(); from += most) {
            List<EntityEntry<?>> some = rows.subList(from, Math.min(rows.size(), from + most));
            for (EntityEntry<?> row : find(owner, relationship, relationship.target(), some)) {
                held.addAll(unknown.getOrDefault(row, List.of()));
            }
        }
    }

    @SuppressWarnings("unchecked") // the rows are of the target
    private <T> List<EntityEntry<?>> find(
            EntityEntry<?> owner, Relationship relationship, EntityModel<T> target, List<EntityEntry<?>> rows) {
        KeyList keys = target.loader().newKeys();
        rows.forEach(row -> target.loader().addKey(keys, (EntityEntry<T>) row));
        LoadScope<T> locator = session.loading().locator(target.javaType());
        List<EntityEntry<?>> found = new ArrayList<>();
        session.statements()
                .query(
                        text(relationship, target, rows.size()),
                        "look for " + relationship,
                        out -> out.setKeys(bindOwner(out, relationship, owner), keys),
                        result -> {
                            while (result.next()) {
                                found.add(target.loader().locate(result.reader(), 1, locator));
                            }
                            return result.count();
                        });
        return found;
    }

    /** A secondary table with the foreign key has the identifiers, too. */
    private String text(Relationship relationship, EntityModel<?> target, int count) {
        SqlSyntax syntax = session.models().dialect().syntax();
        Table rows = target.type().table(relationship.association().join().remoteTable());
        List<KeyColumn> keys = rows.primaryKey().stream()
                .map(column -> new KeyColumn("t." + syntax.identifier(column), Relationship.kind(rows, column)))
                .toList();
        String alias = relationship.isLink() ? "l." : "t.";
        return "select " + keys.stream().map(KeyColumn::column).collect(Collectors.joining(", ")) + " from "
                + syntax.table(rows.name()) + " t"
                + (relationship.isLink() ? " join " + link(relationship.link(), syntax) : "") + " where "
                + ownerPairs(relationship).stream()
                        .map(pair -> alias + syntax.identifier(pair.remote()) + " = ? and ")
                        .collect(Collectors.joining())
                + syntax.keys(keys, syntax.keyBucket(count));
    }

    private static String link(Join.Link link, SqlSyntax syntax) {
        return syntax.table(link.table().name()) + " l on "
                + link.targetPairs().stream()
                        .map(pair ->
                                "t." + syntax.identifier(pair.remote()) + " = l." + syntax.identifier(pair.local()))
                        .collect(Collectors.joining(" and "));
    }

    /** From the owner's columns to those of the link table, or of the target. */
    private static List<Join.Pair> ownerPairs(Relationship relationship) {
        return relationship.isLink()
                ? relationship.link().ownerPairs()
                : relationship.foreignKey().pairs();
    }

    private int bindOwner(ParameterBinder out, Relationship relationship, EntityEntry<?> owner) throws SQLException {
        int next = 1;
        EntityModel<?> model = relationship.owner();
        for (Join.Pair pair : ownerPairs(relationship)) {
            Identifier column = pair.local();
            out.setObject(
                    next++,
                    Relationship.kind(model.type().table(), column),
                    session.targets().columnValue(model, owner, column.text()));
        }
        return next;
    }
}
