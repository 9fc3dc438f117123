package dev.tenon.session.flush;

import dev.tenon.FlushException;
import dev.tenon.dialect.Feature;
import dev.tenon.jdbc.Binding;
import dev.tenon.mapping.Generator;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.Undo;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.EntityPersister;
import dev.tenon.spi.KeyList;
import dev.tenon.spi.LoadScope;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Sends statements that return what the database made of columns, and gives it to the objects (INS-2, UPD-5). Rows of one
 * statement come back in any order: numbers tell them apart, so rows with other keys are inserted one by one.
 */
final class GeneratedColumns {
    private final UnitOfWork session;
    private final Undo undo;

    /** Whether {@code returning} gives what triggers made. */
    private final boolean returnsAll;

    GeneratedColumns(UnitOfWork session) {
        this.session = session;
        this.undo = new Undo(session);
        this.returnsAll = session.models().dialect().capabilities().has(Feature.RETURNS_WHAT_TRIGGERS_MADE);
    }

    /** Whether INSERT returns columns besides an identifier. */
    static boolean areIn(EntityModel<?> model) {
        return !model.persister().generatedColumns().isEmpty();
    }

    /** Whether rows can be told apart that one INSERT returns. */
    static boolean areKeyed(EntityModel<?> model) {
        return isIdentity(model) || model.loader().hasIntegralKey();
    }

    private static boolean isIdentity(EntityModel<?> model) {
        return model.generator() instanceof Generator.Identity;
    }

    /** Inserts rows by one statement. */
    <E> void insert(EntityModel<E> model, List<EntityEntry<E>> rows, String sql, Binding binding) {
        List<EntityEntry<E>> made = new ArrayList<>(rows.size());
        int count = session.statements().query(sql, model.insertOrigin(), binding, result -> {
            while (result.next()) {
                made.add(read(model, result.reader()));
            }
            return made.size();
        });
        if (count != rows.size()) {
            throw new IllegalStateException(count + " rows came back for " + rows.size() + " of "
                    + model.type().name());
        }
        List<EntityEntry<E>> given = new ArrayList<>(rows);
        if (areKeyed(model)) {
            made.sort(Comparator.comparingLong(row -> row.longKey));
        }
        if (!isIdentity(model)) {
            given.sort(Comparator.comparingLong(row -> row.longKey));
        }
        for (int i = 0; i < given.size(); i++) {
            EntityEntry<E> row = given.get(i);
            if (isIdentity(model)) {
                model.persister().assignKey(row, made.get(i).longKey);
            }
            if (!isTriggered(model)) {
                model.persister().giveGenerated(made.get(i), row.instance());
            }
        }
    }

    private <E> EntityEntry<E> read(EntityModel<E> model, RowReader row) throws SQLException {
        EntityEntry<E> made = model.persister().newEntry();
        int at = 1;
        if (areKeyed(model)) {
            made.longKey = row.getLong(at++);
        }
        if (isTriggered(model)) {
            return made; // what the row has is read when the triggers are done
        }
        take(model, made, row, at);
        return made;
    }

    /** Updates a row and returns how many there were; the identifier by which it is known afterwards is that of an entry. */
    <E> long update(EntityModel<E> model, EntityEntry<E> row, EntityEntry<E> afterwards, String sql, Binding binding) {
        EntityEntry<E> made = model.persister().newEntry();
        long count = updateInto(made, model, afterwards, sql, binding);
        if (count > 0) {
            model.persister().giveGenerated(made, row.instance());
        }
        return count;
    }

    /** Updates a row that is written once more in the same flush, of which its object does not hear. */
    <E> long updateMeanwhile(EntityModel<E> model, EntityEntry<E> row, String sql, Binding binding) {
        undo.remember(row);
        return updateInto(row, model, row, sql, binding);
    }

    private <E> long updateInto(
            EntityEntry<E> made, EntityModel<E> model, EntityEntry<E> key, String sql, Binding binding) {
        if (isTriggered(model)) {
            long count = session.statements().update(sql, model.updateOrigin(), binding);
            if (count == 1) {
                select(model, key, made, model.updateOrigin());
            }
            return count;
        }
        String returning = sql + " returning " + model.persister().generatedColumns();
        return session.statements().query(returning, model.updateOrigin(), binding, result -> {
            long read = 0;
            while (result.next()) {
                take(model, made, result.reader(), 1);
                read++;
            }
            return read;
        });
    }

    // What statements do not return

    /** Whether triggers may make something of the rows that the statement does not return. */
    boolean isTriggered(EntityModel<?> model) {
        return !returnsAll && model.persister().madeByTriggers();
    }

    /** Reads what the database made of managed objects' rows, because another statement has written them. */
    <E> void readAgain(EntityModel<E> model, List<EntityEntry<E>> rows, String origin) {
        rows.forEach(undo::remember);
        read(model, rows, origin);
    }

    /** Reads what the database made of rows that are written, into the objects and what is known of the rows. */
    <E> void read(EntityModel<E> model, List<EntityEntry<E>> rows, String origin) {
        if (rows.size() == 1) {
            EntityEntry<E> row = rows.get(0);
            select(model, row, row, origin);
            model.persister().giveGenerated(row, row.instance());
            return;
        }
        int most = session.models().dialect().capabilities().keysPerStatement();
        for (int from = 0; from < rows.size(); from += most) {
            selectByKeys(model, rows.subList(from, Math.min(rows.size(), from + most)), origin);
        }
    }

    /** Checks the version of an object whose row a statement has given back. */
    static <E> void checkVersion(EntityModel<E> model, E written) {
        if (model.persister().generatedVersion() >= 0 && model.persister().version(written) == null) {
            throw noVersion(model);
        }
    }

    private <E> void selectByKeys(EntityModel<E> model, List<EntityEntry<E>> rows, String origin) {
        KeyList keys = model.loader().newKeys();
        rows.forEach(row -> model.loader().addKey(keys, row));
        String sql = model.statements().generated().forKeys(rows.size());
        LoadScope<E> locator = session.loading().locator(model.javaType());
        int behindKey = model.type().keyColumns().size() + 1;
        session.statements().query(sql, origin, out -> out.setKeys(1, keys), result -> {
            while (result.next()) {
                EntityEntry<E> row =
                        Objects.requireNonNull(model.loader().locate(result.reader(), 1, locator), "a key is not null");
                take(model, row, result.reader(), behindKey);
                model.persister().giveGenerated(row, row.instance());
            }
            return result.count();
        });
    }

    private <E> void select(EntityModel<E> model, EntityEntry<E> row, EntityEntry<E> into, String origin) {
        session.statements()
                .query(
                        model.statements().generatedOfOne(),
                        origin,
                        out -> model.loader().bindKey(out, 1, row),
                        result -> {
                            if (result.next()) {
                                take(model, into, result.reader(), 1);
                            }
                            return into;
                        });
    }

    private static <E> void take(EntityModel<E> model, EntityEntry<E> made, RowReader row, int at) throws SQLException {
        int version = model.persister().generatedVersion();
        if (version >= 0 && row.isNull(at + version)) {
            throw noVersion(model);
        }
        model.persister().readGenerated(made, row, at);
    }

    private static FlushException noVersion(EntityModel<?> model) {
        String name = model.type().name();
        EntityPersister<?> persister = model.persister();
        return new FlushException(
                "TN691",
                "the database made no version of " + name + "\nfound:  " + name + "."
                        + persister.generatedAttributes().get(persister.generatedVersion())
                        + " is null after the statement\n"
                        + "help:   let a default or a trigger make it; or remove @Generated, and Tenon counts");
    }
}
