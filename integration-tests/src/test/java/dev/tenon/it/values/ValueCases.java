package dev.tenon.it.values;

import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.expression.ComparableExpression;
import dev.tenon.expression.Condition;
import dev.tenon.expression.SortItem;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What every attribute with one column has to do, whatever its type: each subclass brings attributes and values. */
abstract class ValueCases<E extends Row> {
    private final Class<E> entity;
    private final Supplier<E> constructor;

    ValueCases(Class<E> entity, Supplier<E> constructor) {
        this.entity = entity;
        this.constructor = constructor;
    }

    abstract List<Sample<E, ?>> samples() throws Exception;

    @OnEachDatabase
    void comesBackAsItWas(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            comesBack(tables, sample);
        }
    }

    private <T> void comesBack(TestDatabase tables, Sample<E, T> sample) {
        persist(tables, sample);
        tables.tenon().useTransaction(session -> {
            for (int id = 0; id < sample.values().size(); id++) {
                assertSame(
                        sample,
                        sample.get().apply(session.get(entity, id)),
                        sample.values().get(id));
            }
        });
    }

    /** A loaded value that differs from what was loaded would be written at every flush. */
    @OnEachDatabase
    void isNotWrittenWhereNothingChanged(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            persist(tables, sample);
            tables.tenon().useTransaction(session -> {
                assertThat(session.list(select(entity))).hasSameSizeAs(sample.values());
                tables.takeSent();
            });
            assertThat(tables.takeSent()).as(sample.toString()).isEmpty();
        }
    }

    /** UPD-1: another object of the same value is no change, be it what was stored or what was loaded. */
    @OnEachDatabase
    void isNotWrittenForAnEqualValue(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            persist(tables, sample);
            assignEqual(tables, sample);
        }
    }

    private <T> void assignEqual(TestDatabase tables, Sample<E, T> sample) {
        tables.tenon().useTransaction(session -> {
            session.list(select(entity));
            tables.takeSent();
            for (int id = 0; id < sample.values().size(); id++) {
                E row = session.get(entity, id);
                sample.set().accept(row, Equal.copyOf(sample.get().apply(row)));
                session.flush();
                assertThat(tables.takeSent())
                        .as("a copy of what was loaded, %s", sample)
                        .isEmpty();
                sample.set().accept(row, Equal.copyOf(sample.values().get(id)));
                session.flush();
                assertThat(tables.takeSent())
                        .as("a copy of what was stored, %s", sample)
                        .isEmpty();
            }
        });
    }

    @OnEachDatabase
    void isTheOnlyColumnOfItsUpdate(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            update(tables, sample);
        }
    }

    private <T> void update(TestDatabase tables, Sample<E, T> sample) {
        persist(tables, sample);
        for (int next = sample.values().size() - 1; next >= 0; next--) {
            T value = sample.values().get(next);
            long id = (next + 1) % sample.values().size();
            tables.tenon().useTransaction(session -> {
                sample.set().accept(session.get(entity, id), value);
                tables.takeSent();
            });

            assertThat(tables.takeSent())
                    .as(sample.toString())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "update " + table() + " set " + sample.attribute().name() + " = ? where id = ? [")
                    .endsWith(", " + id + "]");
            tables.tenon()
                    .useSession(session -> assertSame(sample, sample.get().apply(session.get(entity, id)), value));
        }
    }

    private String table() {
        return entity == LegacyTimes.class
                ? "legacy_times"
                : entity.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @OnEachDatabase
    void isFoundByItsValue(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            find(tables, sample);
        }
    }

    private <T> void find(TestDatabase tables, Sample<E, T> sample) {
        persist(tables, sample);
        List<T> values = sample.ascending();
        int last = values.size() - 1;
        for (int id = 0; id <= last; id++) {
            assertThat(ids(tables, sample.attribute().eq(values.get(id))))
                    .as(sample.toString())
                    .containsExactly((long) id);
        }
        assertThat(ids(tables, sample.attribute().isIn(values.get(0), values.get(last))))
                .as(sample.toString())
                .containsExactly(0L, (long) last);
        assertThat(ids(tables, sample.attribute().ne(values.get(0))))
                .as(sample.toString())
                .containsExactlyElementsOf(sample.ids(1, last));
        assertThat(ids(tables, sample.attribute().isNotNull()))
                .as(sample.toString())
                .containsExactlyElementsOf(sample.ids(0, last));
        assertThat(ids(tables, sample.attribute().isNull()))
                .as(sample.toString())
                .hasSize(sample.values().size() - values.size());
    }

    @OnEachDatabase
    void isOrderedAsInJava(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (Sample<E, ?> sample : samples()) {
            if (sample.attribute() instanceof ComparableExpression<?> && isOrderedByDatabase(sample)) {
                order(tables, sample);
            }
        }
    }

    @SuppressWarnings("unchecked") // the attribute's own type
    private <T> void order(TestDatabase tables, Sample<E, T> sample) {
        persist(tables, sample);
        ComparableExpression<T> attribute = (ComparableExpression<T>) sample.attribute();
        List<T> values = sample.ascending();
        int last = values.size() - 1;
        String description = sample.toString();
        assertThat(ids(tables, attribute.between(values.get(1), values.get(last))))
                .as(description)
                .containsExactlyElementsOf(sample.ids(1, last));
        assertThat(ids(tables, attribute.lt(values.get(1)))).as(description).containsExactly(0L);
        assertThat(ids(tables, attribute.ge(values.get(1))))
                .as(description)
                .containsExactlyElementsOf(sample.ids(1, last));
        assertThat(idsInOrder(tables, attribute.isNotNull(), attribute.desc()))
                .as(description)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** Whether both databases order the values. */
    boolean isOrderedByDatabase(Sample<E, ?> sample) {
        return true;
    }

    private List<Long> ids(TestDatabase tables, Condition condition) {
        return tables.tenon().withSession(session -> session.list(select(entity).where(condition)).stream()
                .map(row -> row.id)
                .sorted()
                .toList());
    }

    private List<Long> idsInOrder(TestDatabase tables, Condition condition, SortItem order) {
        return tables.tenon()
                .withSession(
                        session -> session.list(select(entity).where(condition).orderBy(order)).stream()
                                .map(row -> row.id)
                                .toList());
    }

    private <T> void persist(TestDatabase tables, Sample<E, T> sample) {
        tables.tenon().useTransaction(session -> session.execute(delete(entity)));
        tables.tenon().useTransaction(session -> {
            for (int id = 0; id < sample.values().size(); id++) {
                E row = constructor.get();
                row.id = id;
                sample.set().accept(row, sample.values().get(id));
                session.persist(row);
            }
        });
        tables.takeSent();
    }

    private static <T> void assertSame(Sample<?, T> sample, T loaded, T stored) {
        if (stored instanceof Calendar calendar) {
            assertThat(((Calendar) loaded).getTime()).as(sample.toString()).isEqualTo(calendar.getTime());
        } else {
            assertThat(loaded).as(sample.toString()).isEqualTo(stored);
        }
    }

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, ValueCases.class);
    }
}
