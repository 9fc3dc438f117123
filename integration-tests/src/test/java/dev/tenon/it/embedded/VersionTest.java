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

/** Optimistic locks of every type: VER-1, VER-S1 to VER-S3. */
class VersionTest {

    @OnEachDatabase
    void growsWithEachUpdate(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, VersionTest.class);
        for (VersionForm<?> each : VersionForm.all()) {
            grow(tables, each);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // versions are compared with others of their type
    private <E> void grow(TestDatabase tables, VersionForm<E> each) {
        E entity = each.make(0, "new");
        tables.tenon().useTransaction(session -> session.persist(entity));
        Comparable first = each.versionOf(entity);
        assertThat(first).isNotNull();

        for (int i = 0; i < 3; i++) {
            String text = "text " + i;
            Comparable before = tables.tenon().withSession(session -> each.versionOf(session.get(each.entity(), 0L)));
            tables.tenon().useTransaction(session -> {
                E loaded = session.get(each.entity(), 0L);
                each.text().accept(loaded, text);
                tables.takeSent();
                session.flush();
                assertThat((Comparable) each.versionOf(loaded)).isGreaterThan(before);
            });
            assertThat(tables.takeSent())
                    .singleElement()
                    .asString()
                    .containsPattern(" set text = \\?, version = \\? where id = \\? and version .+ \\? \\[" + text);
        }
        tables.tenon().useTransaction(session -> {
            E loaded = session.get(each.entity(), 0L);
            assertThat((Comparable) each.versionOf(loaded)).isGreaterThan(first);
            tables.takeSent();
        });
        assertThat(tables.takeSent()).as("no change, no update").isEmpty();
    }

    @OnEachDatabase
    void refusesWhatIsStale(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, VersionTest.class);
        for (VersionForm<?> each : VersionForm.all()) {
            refuse(tables, each);
        }
    }

    private <E> void refuse(TestDatabase tables, VersionForm<E> each) throws Exception {
        tables.tenon().useTransaction(session -> session.persist(each.make(0, "new")));
        E stale;
        try (Session reader = tables.openSession()) {
            stale = reader.get(each.entity(), 0L);
        }
        tables.tenon().useTransaction(session -> each.text().accept(session.get(each.entity(), 0L), "theirs"));

        each.text().accept(stale, "ours");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(stale)))
                .isInstanceOfSatisfying(StaleObjectException.class, problem -> {
                    assertThat(problem.entityClass()).isEqualTo(each.entity());
                    assertThat(problem.id()).isEqualTo(0L);
                });
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    E loaded = session.get(each.entity(), 0L);
                    session.execute(overtake(each.entity()));
                    each.text().accept(loaded, "ours");
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
        assertThat(tables.rows("select text from " + each.table())).containsExactly("theirs");
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
