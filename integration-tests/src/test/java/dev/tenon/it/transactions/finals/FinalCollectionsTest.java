package dev.tenon.it.transactions.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A collection in a final field cannot be lazy again: a rollback sets it back in place (TXN-3, TXN-4). */
class FinalCollectionsTest {
    private static final String COLORS = "select color from atelier_colors order by color";

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FinalCollectionsTest.class);
        tables.tenon().useTransaction(session -> {
            Atelier atelier = new Atelier(1L, "red", "blue");
            atelier.stock.put("red", 3);
            atelier.sketches.add(new Sketch(1L, "hand"));
            atelier.sketches.add(new Sketch(2L, "foot"));
            atelier.shown.add(atelier.sketches.get(0));
            atelier.sold.put("foot", atelier.sketches.get(1));
            session.persist(atelier);
        });
        tables.takeSent();
        return tables;
    }

    private static void change(Atelier atelier) {
        Sketch hand = atelier.sketches.get(0);
        Sketch foot = atelier.sketches.get(1);
        atelier.colors.add("green");
        atelier.stock.clear();
        atelier.stock.put("green", 1);
        atelier.sketches.remove(foot);
        atelier.sketches.add(new Sketch(3L, "head"));
        atelier.shown.clear();
        atelier.sold.clear();
        atelier.sold.put("hand", hand);
    }

    private static void assertAsBefore(Atelier atelier) {
        assertThat(atelier.colors).containsExactlyInAnyOrder("red", "blue");
        assertThat(atelier.stock).hasToString("{red=3}");
        assertThat(atelier.sketches).hasToString("[hand, foot]");
        assertThat(atelier.shown).hasToString("[hand]");
        assertThat(atelier.sold).hasToString("{foot=foot}");
        assertThat(atelier.sketches)
                .allSatisfy(each -> assertThat(each.atelier.get()).isSameAs(atelier));
    }

    private static void assertRowsAsBefore(TestDatabase tables) throws SQLException {
        assertThat(tables.rows(COLORS)).containsExactly("blue", "red");
        assertThat(tables.rows("select tube, amount from atelier_stock")).containsExactly("red 3");
        assertThat(tables.rows("select title, atelier_id from sketch order by id"))
                .containsExactly("hand 1", "foot 1");
    }

    @OnEachDatabase
    void areWhatTheyWereAfterARollback(Database database) throws SQLException {
        for (int flushes = 0; flushes <= 2; flushes++) {
            TestDatabase tables = filled(database);
            try (Session session = tables.openSession()) {
                Atelier atelier = session.get(Atelier.class, 1L);
                change(atelier);
                if (flushes > 0) {
                    session.flush();
                }
                if (flushes > 1) {
                    atelier.colors.clear();
                    atelier.sketches.clear();
                    session.flush();
                }
                session.rollback();

                assertAsBefore(atelier);
                session.commit();
                assertAsBefore(atelier);
            }
            assertRowsAsBefore(tables);
        }
    }

    @OnEachDatabase
    void whatIsAddedAfterARollbackIsAllThatIsWritten(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Atelier atelier = session.get(Atelier.class, 1L);
            atelier.colors.add("green");
            session.flush();
            session.rollback();

            tables.takeSent();
            atelier.colors.add("white");
            session.commit();
            assertThat(atelier.colors).containsExactlyInAnyOrder("red", "blue", "white");
            assertThat(tables.takeSent())
                    .filteredOn(sql -> sql.contains("atelier_colors"))
                    .singleElement()
                    .asString()
                    .startsWith("insert");
        }
        assertThat(tables.rows(COLORS)).containsExactly("blue", "red", "white");
    }

    /** They are those of the savepoint, whether or not they were written before it. */
    @OnEachDatabase
    void areThoseOfTheSavepoint(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Atelier atelier = session.get(Atelier.class, 1L);
            atelier.colors.remove("red");
            atelier.stock.put("blue", 4);
            assertThatThrownBy(() -> session.nested(() -> {
                        change(atelier);
                        session.flush();
                        assertThatThrownBy(() -> session.nested(() -> {
                                    atelier.colors.clear();
                                    session.flush();
                                    throw new IllegalStateException("inner");
                                }))
                                .hasMessage("inner");
                        assertThat(atelier.colors).containsExactlyInAnyOrder("blue", "green");
                        throw new IllegalStateException("outer");
                    }))
                    .hasMessage("outer");

            assertThat(atelier.colors).containsExactly("blue");
            assertThat(atelier.stock).containsOnlyKeys("red", "blue");
            assertThat(atelier.sketches).hasToString("[hand, foot]");
            assertThat(atelier.shown).hasToString("[hand]");
            assertThat(atelier.sold).hasToString("{foot=foot}");
            atelier.colors.add("white");
        });
        assertThat(tables.rows(COLORS)).containsExactly("blue", "white");
        assertThat(tables.rows("select tube, amount from atelier_stock order by tube"))
                .containsExactly("blue 4", "red 3");
    }

    /** An object that was read again within the transaction holds what is undone, in a collection that is known anew. */
    @OnEachDatabase
    void areWhatTheyWereIfTheyWereReadAgainInBetween(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Atelier atelier = session.get(Atelier.class, 1L);
            change(atelier);
            session.flush();
            session.refresh(atelier);
            atelier.colors.add("white");
            session.rollback();

            assertAsBefore(atelier);
            session.commit();
        }
        assertRowsAsBefore(tables);
    }

    @OnEachDatabase
    void areWhatTheyWereOfAnObjectWhoseRemovalIsUndone(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Atelier atelier = session.get(Atelier.class, 1L);
            atelier.colors.add("green");
            session.flush();
            atelier.colors.remove("red");
            session.remove(atelier);
            session.flush();
            session.rollback();

            assertAsBefore(atelier);
            session.commit();
        }
        assertRowsAsBefore(tables);
    }
}
