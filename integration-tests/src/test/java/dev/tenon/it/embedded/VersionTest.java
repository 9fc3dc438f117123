package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Delete;
import java.util.List;
import java.util.function.Supplier;

/** Optimistic locks of every type: VER-1, VER-S1 to VER-S3. */
class VersionTest {

    private record Case<E extends Versioned<V>, V extends Comparable<? super V>>(
            Class<E> entity, Supplier<E> constructor) {}

    private static List<Case<?, ?>> cases() {
        return List.of(
                new Case<>(VersionByInteger.class, VersionByInteger::new),
                new Case<>(VersionByLong.class, VersionByLong::new),
                new Case<>(VersionByShort.class, VersionByShort::new),
                new Case<>(VersionByInstant.class, VersionByInstant::new),
                new Case<>(VersionByLocalDateTime.class, VersionByLocalDateTime::new),
                new Case<>(VersionByTimestamp.class, VersionByTimestamp::new));
    }

    @OnEachDatabase
    void growsWithEachUpdate(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, VersionTest.class);
        for (Case<?, ?> each : cases()) {
            grow(tables, each);
        }
    }

    private <E extends Versioned<V>, V extends Comparable<? super V>> void grow(TestDatabase tables, Case<E, V> each) {
        E entity = each.constructor().get();
        tables.tenon().useTransaction(session -> session.persist(entity));
        V first = entity.version();
        assertThat(first).isNotNull();

        for (int i = 0; i < 3; i++) {
            String text = "text " + i;
            V before = tables.tenon()
                    .withSession(session -> session.get(each.entity(), 0L).version());
            tables.tenon().useTransaction(session -> {
                E loaded = session.get(each.entity(), 0L);
                loaded.text = text;
                tables.takeSent();
                session.flush();
                assertThat(loaded.version()).isGreaterThan(before);
            });
            assertThat(tables.takeSent())
                    .singleElement()
                    .asString()
                    .containsPattern(" set text = \\?, version = \\? where id = \\? and version .+ \\? \\[" + text);
        }
        tables.tenon().useTransaction(session -> {
            E loaded = session.get(each.entity(), 0L);
            assertThat(loaded.version()).isGreaterThan(first);
            tables.takeSent();
        });
        assertThat(tables.takeSent()).as("no change, no update").isEmpty();
    }

    @OnEachDatabase
    void refusesWhatIsStale(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, VersionTest.class);
        for (Case<?, ?> each : cases()) {
            refuse(tables, each);
        }
    }

    private <E extends Versioned<V>, V extends Comparable<? super V>> void refuse(
            TestDatabase tables, Case<E, V> each) {
        tables.tenon()
                .useTransaction(session -> session.persist(each.constructor().get()));
        E stale;
        try (Session reader = tables.openSession()) {
            stale = reader.get(each.entity(), 0L);
        }
        tables.tenon().useTransaction(session -> session.get(each.entity(), 0L).text = "theirs");

        stale.text = "ours";
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(stale)))
                .isInstanceOfSatisfying(StaleObjectException.class, problem -> {
                    assertThat(problem.entityClass()).isEqualTo(each.entity());
                    assertThat(problem.id()).isEqualTo(0L);
                });
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    E loaded = session.get(each.entity(), 0L);
                    session.execute(overtake(each.entity()));
                    loaded.text = "ours";
                }))
                .isInstanceOfSatisfying(StaleObjectException.class, problem -> {
                    assertThat(problem.expectedVersion()).isNotNull();
                    assertThat(problem).hasMessageContaining(each.entity().getSimpleName() + "#0");
                });
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    E loaded = session.get(each.entity(), 0L);
                    session.execute(overtake(each.entity()));
                    session.remove(loaded);
                }))
                .isInstanceOf(StaleObjectException.class);
        tables.tenon().useSession(session -> assertThat(session.get(each.entity(), 0L).text)
                .isEqualTo("theirs"));
    }

    /** As if somebody else had deleted the row, past the session. */
    private static <E> Delete<E> overtake(Class<E> entity) {
        return delete(entity);
    }

    /** A primitive version counts from 1; 0 says that the object was never stored. */
    @OnEachDatabase
    void countsInPrimitives(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, VersionTest.class);
        VersionByPrimitiveInt whole = new VersionByPrimitiveInt();
        VersionByPrimitiveLong wide = new VersionByPrimitiveLong();
        VersionByPrimitiveShort small = new VersionByPrimitiveShort();
        tables.tenon().useTransaction(session -> {
            session.persist(whole);
            session.persist(wide);
            session.persist(small);
            session.flush();
            assertThat(whole.version).isEqualTo(1);
            assertThat(wide.version).isEqualTo(1);
            assertThat(small.version).isEqualTo((short) 1);
            whole.text = "a";
            wide.text = "b";
            small.text = "c";
        });

        assertThat(tables.takeSent())
                .contains("update version_by_primitive_int set text = ?, version = ? where id = ? and version = ?"
                        + " [a, 2, 0, 1]");
        assertThat(tables.rows("select text, version from version_by_primitive_int"
                        + " union select text, version from version_by_primitive_long"
                        + " union select text, version from version_by_primitive_short"))
                .containsExactlyInAnyOrder("a 2", "b 2", "c 2");
        tables.tenon().useSession(session -> assertThat(session.list(
                        select(VersionByPrimitiveShort.class).where(VersionByPrimitiveShort_.version.eq((short) 2))))
                .hasSize(1));
        whole.version = 1;
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(whole)))
                .isInstanceOfSatisfying(StaleObjectException.class, problem -> assertThat(problem.expectedVersion())
                        .isEqualTo(1));
    }
}
