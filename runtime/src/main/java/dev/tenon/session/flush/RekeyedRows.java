package dev.tenon.session.flush;

import dev.tenon.dialect.SqlSyntax;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Table;
import dev.tenon.schema.ReferringColumns.Referrer;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Rekeying;
import dev.tenon.session.context.Relationship;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.TypeWork.RowUpdate;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntryState;
import dev.tenon.spi.IdentityMap;
import dev.tenon.spi.Values;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that get other identifiers (PKC-1), and what refers to them, where the database does not follow by itself
 * (PKC-2, PKC-3).
 */
final class RekeyedRows {
    private final UnitOfWork session;
    private final KeyChanges keys;
    private final UpdateRows updates;
    private final Rekeying rekeying;
    private final FollowedVersions versions;
    private final SqlSyntax syntax;

    RekeyedRows(UnitOfWork session, KeyChanges keys, UpdateRows updates) {
        this.session = session;
        this.keys = keys;
        this.updates = updates;
        this.rekeying = new Rekeying(session);
        this.versions = new FollowedVersions(session);
        this.syntax = session.models().dialect().syntax();
    }

    /** Writes a row whose identifier was changed. */
    <E> void write(EntityModel<E> model, RowUpdate<E> row) {
        EntityEntry<E> entry = row.entry();
        EntityEntry<E> to = Objects.requireNonNull(keys.to(entry));
        updates.writeWithKey(model, row, to);
        EntityEntry<E> former = rekeying.move(model, entry, to);
        List<Identifier> columns = model.type().keyColumns();
        follow(model, former, entry, model.type().table(), columns, columns);
        updates.writeSecondaryTables(model, row);
    }

    /**
     * Rows that refer to changed columns of a table, and then those that refer to such rows by these columns.
     *
     * @param columns the changed columns of the table
     * @param sources for each the column of the identifier that it follows
     */
    private <E> void follow(
            EntityModel<E> model,
            EntityEntry<E> former,
            EntityEntry<E> now,
            Table table,
            List<Identifier> columns,
            List<Identifier> sources) {
        for (Referrer referrer : session.models().referring().to(table.name())) {
            List<Identifier> referring = new ArrayList<>();
            List<Identifier> followed = new ArrayList<>();
            for (int i = 0; i < referrer.columns().size(); i++) {
                int at = columns.indexOf(referrer.referred().get(i));
                if (at >= 0) {
                    referring.add(referrer.columns().get(i));
                    followed.add(sources.get(at));
                }
            }
            if (!referring.isEmpty()) {
                if (!referrer.followed()) {
                    update(model, former, now, referrer.table(), referring, followed);
                    follow(model, former, now, referrer.table(), referring, followed);
                }
                expire(model, former, referrer.table(), referring, followed);
                List<Object> values = values(model, former, followed);
                versions.read(now, referrer.table(), referring, values, values(model, now, followed));
            }
        }
    }

    private <E> void update(
            EntityModel<E> model,
            EntityEntry<E> former,
            EntityEntry<E> now,
            Table table,
            List<Identifier> columns,
            List<Identifier> sources) {
        String sql = "update " + syntax.table(table.name()) + " set " + equal(columns, ", ") + " where "
                + equal(columns, " and ");
        session.statements().update(sql, "follow " + now, out -> {
            int next = bind(out, 1, model, now, sources);
            bind(out, next, model, former, sources);
        });
    }

    /** Basic attributes that hold the former identifier are read again, when their objects are next handed out. */
    private <E> void expire(
            EntityModel<E> model,
            EntityEntry<E> former,
            Table table,
            List<Identifier> columns,
            List<Identifier> sources) {
        for (IdentityMap<?> map : session.identityMaps()) {
            EntityModel<?> holder = session.models().of(map.unit().loader().entityClass());
            for (int number = 0; number <= holder.type().secondaryTables().size(); number++) {
                if (holder.type().table(number).name().equals(table.name())) {
                    for (int i = 0; i < columns.size(); i++) {
                        expire(map, number, columns.get(i), value(model, former, sources.get(i)));
                    }
                }
            }
        }
    }

    private <T> void expire(IdentityMap<T> map, int table, Identifier column, @Nullable Object former) {
        EntityModel<T> model = session.models().of(map.unit().loader().entityClass());
        boolean mapped = model.type().attributes().stream()
                .anyMatch(attribute -> attribute instanceof AttributeType.Basic basic
                        && basic.table() == table
                        && basic.column().equals(column)
                        && !model.type().keyColumns().contains(column));
        if (mapped) {
            map.forEach(entry -> {
                if (entry.state == EntryState.MANAGED
                        && Values.sameInColumn(
                                former,
                                model.persister()
                                        .columnValue(
                                                entry,
                                                AttributeType.Basic.columnName(table, column),
                                                session.targets().lenient()))) {
                    session.loading().expireRow(entry);
                }
            });
        }
    }

    private static <E> List<Object> values(EntityModel<E> model, EntityEntry<E> entry, List<Identifier> columns) {
        return columns.stream()
                .<Object>map(column -> Objects.requireNonNull(value(model, entry, column)))
                .toList();
    }

    private static <E> @Nullable Object value(EntityModel<E> model, EntityEntry<E> entry, Identifier column) {
        return model.keyPart(entry, model.type().keyColumns().indexOf(column));
    }

    private String equal(List<Identifier> columns, String separator) {
        return columns.stream()
                .map(column -> syntax.identifier(column) + " = ?")
                .collect(Collectors.joining(separator));
    }

    private static <E> int bind(
            ParameterBinder out, int at, EntityModel<E> model, EntityEntry<E> entry, List<Identifier> columns)
            throws SQLException {
        int next = at;
        for (Identifier column : columns) {
            DataType.Kind kind = Relationship.kind(model.type().table(), column);
            out.setObject(next++, kind, value(model, entry, column));
        }
        return next;
    }
}
