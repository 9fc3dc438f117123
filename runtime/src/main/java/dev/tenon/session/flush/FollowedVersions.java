package dev.tenon.session.flush;

import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Join;
import dev.tenon.mapping.Table;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.Values;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions that the database made of rows whose foreign keys have followed a changed identifier (PKC-2, PKC-3): the objects of
 * these rows are written by them next (VER-3).
 */
final class FollowedVersions {
    private final UnitOfWork session;
    private final GeneratedColumns generated;

    FollowedVersions(UnitOfWork session) {
        this.session = session;
        this.generated = new GeneratedColumns(session);
    }

    /**
     * Reads the versions of the rows that the session has.
     *
     * @param cause whose identifier was changed
     * @param columns those of the table that have followed
     * @param former what they were
     * @param now what they are
     */
    void read(EntityEntry<?> cause, Table table, List<Identifier> columns, List<Object> former, List<Object> now) {
        for (IdentityMap<?> map : session.identityMaps()) {
            EntityModel<?> holder = session.models().of(map.unit().loader().entityClass());
            if (holder.persister().generatedVersion() >= 0
                    && holder.type().table().name().equals(table.name())) {
                read(cause, map, columns, former, now);
            }
        }
    }

    private <E> void read(
            EntityEntry<?> cause, IdentityMap<E> map, List<Identifier> columns, List<Object> former, List<Object> now) {
        EntityModel<E> model = session.models().of(map.unit().loader().entityClass());
        List<EntityEntry<E>> followed = new ArrayList<>();
        map.forEach(entry -> {
            if (hasRow(entry) && hasFollowed(model, entry, columns, former, now)) {
                followed.add(entry);
            }
        });
        generated.readAgain(model, followed, "follow " + cause);
    }

    private static boolean hasRow(EntityEntry<?> entry) {
        return (entry.state == EntryState.MANAGED || entry.state == EntryState.REMOVED) && entry.isLoaded();
    }

    private <E> boolean hasFollowed(
            EntityModel<E> model,
            EntityEntry<E> entry,
            List<Identifier> columns,
            List<Object> former,
            List<Object> now) {
        for (int i = 0; i < columns.size(); i++) {
            if (!refers(model, entry, columns.get(i), now.get(i))
                    && !holds(model, entry, columns.get(i), former.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row referred by a column to what has the new value now. */
    private <E> boolean refers(EntityModel<E> model, EntityEntry<E> entry, Identifier column, Object now) {
        for (Relationship relationship : model.relationships()) {
            if (relationship.role() == Relationship.Role.REFERENCE
                    && relationship.foreignKey().localTable() == 0
                    && model.persister().snapshotTarget(entry, relationship.index()) instanceof EntityEntry<?> target) {
                for (Join.Pair pair : relationship.foreignKey().pairs()) {
                    if (pair.local().equals(column) && Values.sameInColumn(now, keyColumn(target, pair.remote()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private <T> @Nullable Object keyColumn(EntityEntry<T> target, Identifier column) {
        EntityModel<T> model = session.models().of(target);
        int part = model.type().keyColumns().indexOf(column);
        return part < 0 ? null : model.keyPart(target, part);
    }

    /** Whether a basic attribute still has the former value of a column. */
    private <E> boolean holds(EntityModel<E> model, EntityEntry<E> entry, Identifier column, Object former) {
        return model.type().attributes().stream()
                        .anyMatch(attribute -> attribute instanceof AttributeType.Basic basic
                                && basic.table() == 0
                                && basic.column().equals(column))
                && Values.sameInColumn(
                        former,
                        model.persister()
                                .columnValue(
                                        entry, column.text(), session.targets().lenient()));
    }
}
