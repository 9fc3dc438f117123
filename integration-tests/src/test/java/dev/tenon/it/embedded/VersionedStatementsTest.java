package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions of every type under every kind of statement: what asks for them, what raises them, and who is stale. */
@SuppressWarnings({"unchecked", "rawtypes"}) // versions are compared with others of their type
class VersionedStatementsTest {

    private static final Map<Database, TestDatabase> SHARED = new EnumMap<>(Database.class);

    static Stream<Arguments> forms() {
        return VersionForm.all().stream()
                .flatMap(form -> Stream.of(Database.values()).map(database -> Arguments.of(form, database)));
    }

    /** Three rows, stored and committed, in tables that all tests share. */
    private static <E> TestDatabase three(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = SHARED.get(database);
        if (tables == null) {
            tables = new TestDatabase(database, VersionForm.class);
            SHARED.put(database, tables);
        }
        tables.run("delete from " + form.table());
        tables.tenon().useTransaction(session -> {
            for (long id = 1; id <= 3; id++) {
                session.persist(form.make(id, "before"));
            }
        });
        tables.takeSent();
        return tables;
    }

    private static <E> List<E> load(VersionForm<E> form, Session session) {
        List<E> loaded = new ArrayList<>();
        for (long id = 1; id <= 3; id++) {
            loaded.add(session.get(form.entity(), id));
        }
        return loaded;
    }

    private static <E> void overtake(VersionForm<E> form, TestDatabase tables, long id) {
        tables.tenon().useTransaction(other -> form.text().accept(other.get(form.entity(), id), "theirs"));
        tables.takeSent();
    }

    private static <E> List<String> texts(VersionForm<E> form, TestDatabase tables) throws SQLException {
        return tables.rows("select text from " + form.table() + " order by id");
    }

    private static Comparable later(Comparable<?> version) {
        return (Comparable) version;
    }

    /** VER-1: each row of a batch asks for its own version and gets the next one. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void updatesAreABatch(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);

        tables.tenon().useTransaction(session -> {
            List<E> loaded = load(form, session);
            List<Comparable<?>> before =
                    loaded.stream().<Comparable<?>>map(form::versionOf).toList();
            loaded.forEach(each -> form.text().accept(each, "after"));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .singleElement()
                    .asString()
                    .startsWith("update " + form.table() + " set text = ?, version = ? where id = ? and version");
            for (int i = 0; i < 3; i++) {
                assertThat(later(form.versionOf(loaded.get(i)))).isGreaterThan(before.get(i));
            }
        });

        assertThat(texts(form, tables)).containsExactly("after", "after", "after");
    }

    /** VER-S2 in the middle of a batch: the exception names that row; nothing of the batch stays, here or there. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void oneRowOfABatchIsStale(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);
        try (Session session = tables.openSession()) {
            List<E> loaded = load(form, session);
            List<Comparable<?>> before =
                    loaded.stream().<Comparable<?>>map(form::versionOf).toList();
            session.commit();
            overtake(form, tables, 2);

            loaded.forEach(each -> form.text().accept(each, "ours"));
            assertThatThrownBy(session::flush).isInstanceOfSatisfying(StaleObjectException.class, stale -> {
                assertThat(stale.entityClass()).isEqualTo(form.entity());
                assertThat(stale.id()).isEqualTo(2L);
                assertThat(stale.expectedVersion()).isEqualTo(before.get(1));
                assertThat(stale).hasMessageContaining("update: the row of " + form + "#2");
            });
            session.rollback();

            assertThat(texts(form, tables)).containsExactly("before", "theirs", "before");
            assertThat(loaded).extracting(each -> (Object) form.versionOf(each)).isEqualTo(before);
            loaded.forEach(session::refresh);
            loaded.forEach(each -> form.text().accept(each, "ours"));
            session.commit();
        }
        assertThat(texts(form, tables)).containsExactly("ours", "ours", "ours");
    }

    /** VER-1: a DELETE asks for the version, too. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void oneRowOfADeletedBatchIsStale(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);
        try (Session session = tables.openSession()) {
            List<E> loaded = load(form, session);
            session.commit();
            overtake(form, tables, 2);

            loaded.forEach(session::remove);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(StaleObjectException.class, stale -> assertThat(stale.id())
                            .isEqualTo(2L))
                    .hasMessageContaining("delete: the row of " + form + "#2");
            session.rollback();

            assertThat(texts(form, tables)).containsExactly("before", "theirs", "before");
            assertThat(loaded).allMatch(each -> session.stateOf(each) == EntityState.PERSISTENT);
            session.refresh(loaded.get(1));
            loaded.forEach(session::remove);
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSql())
                    .singleElement()
                    .asString()
                    .startsWith("delete from " + form.table() + " where id = ? and version");
        }
        assertThat(texts(form, tables)).isEmpty();
    }

    /** VER-2, ROW-2, ROW-S1: a new object in the place of a removed one goes on with the row's version. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void aNewObjectTakesOverTheRowsVersion(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);

        tables.tenon().useTransaction(session -> {
            E old = session.get(form.entity(), 2L);
            Comparable<?> before = form.versionOf(old);
            E successor = form.make(2, "successor");
            session.remove(old);
            session.persist(successor);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .singleElement()
                    .asString()
                    .startsWith("update " + form.table() + " set text = ?, version = ? where id = ? and version");
            assertThat(later(form.versionOf(successor))).isGreaterThan(before);
            assertThat(session.get(form.entity(), 2L)).isSameAs(successor);
            assertThat(session.contains(old)).isFalse();
            form.text().accept(successor, "changed");
        });

        assertThat(texts(form, tables)).containsExactly("before", "changed", "before");
    }

    /** The row that is taken over may be somebody else's by now. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void aRowThatIsTakenOverMayBeStale(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);
        try (Session session = tables.openSession()) {
            E old = session.get(form.entity(), 2L);
            session.commit();
            overtake(form, tables, 2);

            E successor = form.make(2, "successor");
            session.remove(old);
            session.persist(successor);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(StaleObjectException.class, stale -> assertThat(stale.id())
                            .isEqualTo(2L));
            session.rollback();
            assertThat(session.stateOf(old)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(successor)).isEqualTo(EntityState.TRANSIENT);
        }
        assertThat(texts(form, tables)).containsExactly("before", "theirs", "before");
    }

    /** A forced increment and a change are one statement and one step; of several rows, too. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void aForcedIncrementIsThatOfTheChange(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);

        tables.tenon().useTransaction(session -> {
            List<E> loaded = load(form, session);
            List<Comparable<?>> before =
                    loaded.stream().<Comparable<?>>map(form::versionOf).toList();
            loaded.forEach(each -> session.lock(each, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
            form.text().accept(loaded.get(0), "changed");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .hasSize(2)
                    .allMatch(sql -> sql.contains("version = ? where id = ? and version"))
                    .filteredOn(sql -> sql.contains("text = ?"))
                    .hasSize(1);
            for (int i = 0; i < 3; i++) {
                assertThat(later(form.versionOf(loaded.get(i)))).isGreaterThan(before.get(i));
            }
        });

        assertThat(tables.takeSent()).as("raised by the flush already").isEmpty();
        assertThat(texts(form, tables)).containsExactly("changed", "before", "before");
    }

    /** VER-S1: what one transaction wrote is what the next one asks for; time does not stand still between. */
    @ParameterizedTest
    @MethodSource("forms")
    <E> void manyFlushesOfOneObject(VersionForm<E> form, Database database) throws SQLException {
        TestDatabase tables = three(form, database);

        tables.tenon().useTransaction(session -> {
            E object = session.get(form.entity(), 1L);
            Comparable<?> last = form.versionOf(object);
            for (int i = 0; i < 20; i++) {
                form.text().accept(object, "text " + i);
                session.flush();
                assertThat(later(form.versionOf(object))).isGreaterThan(last);
                last = form.versionOf(object);
            }
            assertThat(session.list(select(form.entity()))).hasSize(3);
        });

        assertThat(texts(form, tables).get(0)).isEqualTo("text 19");
    }
}
