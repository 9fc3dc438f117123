package dev.tenon.session.flush;

import dev.tenon.jdbc.StatementBatch;
import dev.tenon.mapping.Generator;
import dev.tenon.session.context.EntityModel;
import dev.tenon.session.context.KeyReserve;
import dev.tenon.session.context.UnitOfWork;
import dev.tenon.session.flush.FlushWork.Contribution;
import dev.tenon.spi.EntityEntry;
import dev.tenon.spi.References;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.ParameterBinder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Inserts rows: those with keys as one JDBC batch, those whose keys the database makes as statements of many rows. */
final class InsertRows {
    /** Rows in one statement; few different numbers, so that statements can be cached. */
    private static final int MOST_ROWS = 128;

    private static final int ANY_NUMBER_UP_TO = 8;

    private final UnitOfWork session;
    private final NewKeys keys;
    private final FlushWork work;
    private final ForeignColumns foreign;
    private final References references;
    private final GeneratedColumns generated;
    private final SecondaryTables secondaryTables;

    InsertRows(UnitOfWork session, KeyReserve keys, FlushWork work, ForeignColumns foreign) {
        this.session = session;
        this.keys = new NewKeys(keys, session.references());
        this.work = work;
        this.foreign = foreign;
        this.references = session.references();
        this.generated = new GeneratedColumns(session);
        this.secondaryTables = new SecondaryTables(session);
    }

    /** Inserts rows in their order. */
    <E> void insert(EntityModel<E> model, List<EntityEntry<E>> rows) {
        for (EntityEntry<E> row : rows) {
            work.contributionsTo(row).forEach(foreign::give);
            model.persister().prepareInsert(row, references);
            keys.assign(model, row);
        }
        int from = 0;
        while (from < rows.size()) {
            List<Identifier> contributed = contributed(rows.get(from));
            int to = from + 1;
            while (to < rows.size() && contributed.equals(contributed(rows.get(to)))) {
                to++;
            }
            write(model, rows.subList(from, to), contributed);
            from = to;
        }
    }

    private List<Identifier> contributed(EntityEntry<?> row) {
        List<Contribution> contributions = work.contributionsTo(row);
        return contributions.isEmpty() ? List.of() : foreign.added(contributions);
    }

    private <E> void write(EntityModel<E> model, List<EntityEntry<E>> rows, List<Identifier> contributed) {
        RenderedTemplate sql = model.statements().insert(contributed);
        boolean returns = GeneratedColumns.areIn(model);
        if (returns && !GeneratedColumns.areKeyed(model)) {
            for (EntityEntry<E> row : rows) {
                writeReturning(model, List.of(row), sql);
            }
        } else if (returns || model.generator() instanceof Generator.Identity) {
            int width = model.persister().insertWidth() + contributed.size();
            int most = session.models().dialect().capabilities().rowsPerStatement(width, MOST_ROWS);
            for (int from = 0; from < rows.size(); ) {
                int count = chunk(rows.size() - from, most);
                writeReturning(model, rows.subList(from, from + count), sql);
                from += count;
            }
        } else {
            writeBatch(model, rows, sql.forRows(1));
        }
        secondaryTables.insert(model, rows);
        for (EntityEntry<E> row : rows) {
            settle(model, row);
        }
        if (generated.isTriggered(model)) {
            generated.read(model, rows, model.insertOrigin());
        }
    }

    private static int chunk(int left, int most) {
        if (left >= most) {
            return most;
        }
        return left <= ANY_NUMBER_UP_TO ? left : Integer.highestOneBit(left);
    }

    private <E> void writeBatch(EntityModel<E> model, List<EntityEntry<E>> rows, String sql) {
        if (rows.size() == 1) {
            session.statements().update(sql, model.insertOrigin(), out -> bind(model, out, 1, rows.get(0)));
            return;
        }
        try (StatementBatch batch = session.statements().batch(sql, model.insertOrigin())) {
            batch.addAll(rows, (out, row) -> bind(model, out, 1, row));
            batch.execute();
        }
    }

    private <E> int bind(EntityModel<E> model, ParameterBinder out, int at, EntityEntry<E> row) throws SQLException {
        int next = model.persister().bindInsert(out, at, row, references);
        for (Contribution contribution : work.contributionsTo(row)) {
            next = foreign.bindAdded(out, next, contribution);
        }
        return next;
    }

    private <E> void writeReturning(EntityModel<E> model, List<EntityEntry<E>> rows, RenderedTemplate sql) {
        if (GeneratedColumns.areIn(model)) {
            generated.insert(model, rows, sql.forRows(rows.size()), out -> bind(model, out, rows));
        } else {
            writeReturningKeys(model, rows, sql);
        }
        if (!model.loader().hasIntegralKey()) {
            rows.forEach(row -> model.loader().takeKey(row, row.instance(), references));
        }
    }

    private <E> void bind(EntityModel<E> model, ParameterBinder out, List<EntityEntry<E>> rows) throws SQLException {
        int at = 1;
        for (EntityEntry<E> row : rows) {
            at = bind(model, out, at, row);
        }
    }

    /**
     * Keys come back in any order, but they were given in the order of the rows: each row takes the next greater one.
     */
    private <E> void writeReturningKeys(EntityModel<E> model, List<EntityEntry<E>> rows, RenderedTemplate sql) {
        long[] made = new long[rows.size()];
        int count = session.statements()
                .query(sql.forRows(rows.size()), model.insertOrigin(), out -> bind(model, out, rows), result -> {
                    int read = 0;
                    while (result.next()) {
                        made[read++] = result.reader().getLong(1);
                    }
                    return read;
                });
        if (count != made.length) {
            throw new IllegalStateException(count + " keys came back for " + made.length + " rows of "
                    + model.type().name());
        }
        Arrays.sort(made);
        for (int i = 0; i < made.length; i++) {
            model.persister().assignKey(rows.get(i), made[i]);
        }
    }

    private <E> void settle(EntityModel<E> model, EntityEntry<E> row) {
        model.persister().acceptVersion(row);
        model.persister().takeSnapshot(row, references);
        session.inserted(row);
    }
}
