package dev.tenon.session.flush;

import dev.tenon.jdbc.Binding;
import dev.tenon.mapping.Generator;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.spi.EntityEntry;
import dev.tenon.type.RowReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sends statements that return what the database made of columns, and gives it to the objects (INS-2, UPD-5). Rows of one
 * statement come back in any order: numbers tell them apart, so rows with other keys are inserted one by one.
 */
final class GeneratedColumns {
    private final UnitOfWork session;

    GeneratedColumns(UnitOfWork session) {
        this.session = session;
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
            model.persister().giveGenerated(made.get(i), row.instance());
        }
    }

    private static <E> EntityEntry<E> read(EntityModel<E> model, RowReader row) throws SQLException {
        EntityEntry<E> made = model.persister().newEntry();
        int at = 1;
        if (areKeyed(model)) {
            made.longKey = row.getLong(at++);
        }
        model.persister().readGenerated(made, row, at);
        return made;
    }

    /** Updates a row and returns how many there were. */
    <E> long update(EntityModel<E> model, EntityEntry<E> row, String sql, Binding binding) {
        EntityEntry<E> made = model.persister().newEntry();
        String returning = sql + " returning " + model.persister().generatedColumns();
        long count = session.statements().query(returning, model.updateOrigin(), binding, result -> {
            long read = 0;
            while (result.next()) {
                model.persister().readGenerated(made, result.reader(), 1);
                read++;
            }
            return read;
        });
        if (count > 0) {
            model.persister().giveGenerated(made, row.instance());
        }
        return count;
    }
}
