package dev.tenon.it.keys;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A managed object may get another identifier: its row does, and it stays the same object (PKC-1). */
class ChangedIdentifierTest {

    private static TestDatabase withNations(Database database, String... codes) throws SQLException {
        TestDatabase nations = new TestDatabase(database, Nation.class);
        nations.tenon().useTransaction(session -> {
            for (String code : codes) {
                session.persist(new Nation(code, "of " + code));
            }
        });
        nations.takeSent();
        return nations;
    }

    @OnEachDatabase
    void setsTheNewIdentifierWhereTheOldOneIs(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            nations.takeSent();
            congo.code = "CD";
            session.flush();
            assertThat(nations.takeSent())
                    .containsExactly("update nation set version = ?, code = ? where code = ? and version = ?"
                            + " [2, CD, ZR, 1]");
            assertThat(session.get(Nation.class, "CD")).isSameAs(congo);
            assertThat(session.find(Nation.class, "ZR")).isNull();
        });
        assertThat(nations.rows("select code, name from nation")).containsExactly("CD of ZR");
    }

    @OnEachDatabase
    void writesOtherChangesWithIt(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            congo.name = "Congo";
        });
        assertThat(nations.takeSent())
                .contains("update nation set name = ?, version = ?, code = ? where code = ? and version = ?"
                        + " [Congo, 2, CD, ZR, 1]");
    }

    /** No row has theirs yet: in whichever order they came, each takes what another one gives up. */
    @OnEachDatabase
    void newObjectsTakeWhatOthersGiveUp(Database database) throws SQLException {
        for (String[] codes : new String[][] {{"B", "C", "D"}, {"X", "A", "B"}, {"B", "C", "A"}, {"B", "A", "C"}}) {
            TestDatabase nations = withNations(database);
            try (Session session = nations.openSession()) {
                List<Nation> all = List.of(new Nation("A", "one"), new Nation("B", "two"), new Nation("C", "three"));
                all.forEach(session::persist);
                for (int i = 0; i < 3; i++) {
                    all.get(i).code = codes[i];
                }
                session.commit();
                for (int i = 0; i < 3; i++) {
                    assertThat(session.get(Nation.class, codes[i])).isSameAs(all.get(i));
                }
            }
            assertThat(nations.rows("select name, code from nation"))
                    .containsExactlyInAnyOrder("one " + codes[0], "two " + codes[1], "three " + codes[2]);
        }
    }

    @OnEachDatabase
    void newObjectsDoNotTakeWhatAnotherOneKeeps(Database database) throws SQLException {
        TestDatabase nations = withNations(database);
        try (Session session = nations.openSession()) {
            Nation one = new Nation("A", "one");
            Nation other = new Nation("B", "other");
            session.persist(one);
            session.persist(other);
            one.code = "B";
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN697] the identifier of the new Nation")
                    .hasMessageContaining("was changed to that of Nation");
            assertThat(nations.takeSent()).isEmpty();

            one.code = "C";
            session.commit();
            assertThat(session.get(Nation.class, "C")).isSameAs(one);
        }
        assertThat(nations.rows("select code, name from nation order by code")).containsExactly("B other", "C one");
    }

    /** PKC-S1. */
    @OnEachDatabase
    void hasItsOldIdentifierAfterARollback(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        try (Session session = nations.openSession()) {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            session.flush();
            session.rollback();
            assertThat(congo.code).isEqualTo("ZR");
            assertThat(congo.version).isEqualTo(1);
            assertThat(session.get(Nation.class, "ZR")).isSameAs(congo);
            assertThat(session.find(Nation.class, "CD")).isNull();
            congo.name = "Zaire";
            session.commit();
        }
        assertThat(nations.rows("select code, name from nation")).containsExactly("ZR Zaire");
    }

    @OnEachDatabase
    void hasItsOldIdentifierAfterARollbackWithoutAFlush(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        try (Session session = nations.openSession()) {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            session.rollback();
            assertThat(congo.code).isEqualTo("ZR");
            assertThat(session.contains(congo)).isTrue();
        }
    }

    /** TXN-S2. */
    @OnEachDatabase
    void goesBackToTheIdentifierThatItHadAtTheSavepoint(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "XX";
            assertThatThrownBy(() -> session.nested(() -> {
                        congo.code = "CD";
                        session.flush();
                        throw new IllegalArgumentException("no");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(congo.code).isEqualTo("XX");
            assertThat(session.get(Nation.class, "XX")).isSameAs(congo);
        });
        assertThat(nations.rows("select code from nation")).containsExactly("XX");
    }

    @OnEachDatabase
    void isTheSameObjectToTheSessionBeforeTheFlush(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR", "FR");
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            assertThat(session.contains(congo)).isTrue();
            assertThat(session.stateOf(congo)).isEqualTo(EntityState.PERSISTENT);
            session.refresh(congo);
            assertThat(congo.code).isEqualTo("ZR");
            congo.code = "CD";
            session.remove(congo);
        });
        assertThat(nations.rows("select code from nation")).containsExactly("FR");
    }

    @OnEachDatabase
    void isFoundByAQueryAfterItsChange(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "ZR");
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            assertThat(session.list(select(Nation.class).where(Nation_.code.eq("CD"))))
                    .containsExactly(congo);
        });
    }

    @OnEachDatabase
    void givesItsIdentifierToAnotherObject(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A", "B", "C");
        nations.tenon().useTransaction(session -> {
            List<Nation> all = session.list(select(Nation.class).orderBy(Nation_.code.asc()));
            nations.takeSent();
            all.get(0).code = "B";
            all.get(1).code = "C";
            all.get(2).code = "D";
        });
        assertThat(nations.takeSent())
                .extracting(sent -> sent.substring(sent.indexOf('[')))
                .containsExactly("[2, D, C, 1]", "[2, C, B, 1]", "[2, B, A, 1]");
        assertThat(nations.rows("select code, name from nation order by code"))
                .containsExactly("B of A", "C of B", "D of C");
    }

    @OnEachDatabase
    void takesTheIdentifierOfARemovedObject(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A", "B");
        nations.tenon().useTransaction(session -> {
            session.remove(session.get(Nation.class, "B"));
            session.get(Nation.class, "A").code = "B";
        });
        assertThat(nations.rows("select code, name from nation")).containsExactly("B of A");
    }

    /** PKC-5: the database would refuse each order of statements, so nothing is sent. */
    @OnEachDatabase
    void cannotExchangeIdentifiersWithAnotherObject(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A", "B");
        try (Session session = nations.openSession()) {
            Nation one = session.get(Nation.class, "A");
            Nation other = session.get(Nation.class, "B");
            one.code = "B";
            other.code = "A";
            nations.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN697] Nation#A and Nation#B exchanged their identifiers");
            assertThat(nations.takeSent()).isEmpty();
            one.code = "-";
            session.flush();
            one.code = "B";
            session.commit();
        }
        assertThat(nations.rows("select code, name from nation order by code")).containsExactly("A of B", "B of A");
    }

    @OnEachDatabase
    void cannotTakeTheIdentifierOfAnotherObject(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A", "B");
        try (Session session = nations.openSession()) {
            session.get(Nation.class, "B");
            session.get(Nation.class, "A").code = "B";
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN697] the identifier of Nation#A was changed to that of Nation#B");
            session.rollback();
        }
    }

    @OnEachDatabase
    void cannotBeWithoutAnIdentifier(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A");
        try (Session session = nations.openSession()) {
            session.get(Nation.class, "A").code = null;
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN646] the identifier of Nation#A was changed to null");
            session.rollback();
        }
    }

    @OnEachDatabase
    void keepsAGeneratedIdentifier(Database database) throws SQLException {
        TestDatabase nations = withNations(database);
        try (Session session = nations.openSession()) {
            Town town = new Town("Rome", null);
            session.persist(town);
            session.flush();
            town.id = 77L;
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN646]")
                    .hasMessageContaining("a generated identifier stays with its row");
            session.rollback();
        }
    }

    @OnEachDatabase
    void isStaleIfItsRowHasAnotherVersion(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "A");
        try (Session session = nations.openSession()) {
            Nation nation = session.get(Nation.class, "A");
            session.execute(update(Nation.class).set(Nation_.version, 7));
            nation.code = "B";
            assertThatThrownBy(session::flush).isInstanceOf(StaleObjectException.class);
            session.rollback();
        }
    }

    /** What has no row yet is written with the identifier that it has by then. */
    @OnEachDatabase
    void aNewObjectMayGetAnotherIdentifier(Database database) throws SQLException {
        TestDatabase nations = new TestDatabase(database, Nation.class);
        nations.tenon().useTransaction(session -> {
            Nation congo = new Nation("ZR", "Zaire");
            session.persist(congo);
            congo.code = "CD";
            session.flush();
            assertThat(session.get(Nation.class, "CD")).isSameAs(congo);
            assertThat(session.find(Nation.class, "ZR")).isNull();
            congo.name = "Congo";
        });
        assertThat(nations.rows("select code, name from nation")).containsExactly("CD Congo");
    }

    @OnEachDatabase
    void theIdentifierThatANewObjectHadIsFree(Database database) throws SQLException {
        TestDatabase nations = new TestDatabase(database, Nation.class);
        nations.tenon().useTransaction(session -> {
            Nation congo = new Nation("ZR", "Congo");
            session.persist(congo);
            congo.code = "CD";
            Nation other = new Nation("ZR", "Zarahemla");
            session.persist(other);
            session.flush();
            assertThat(session.get(Nation.class, "CD")).isSameAs(congo);
            assertThat(session.get(Nation.class, "ZR")).isSameAs(other);
        });
        assertThat(nations.rows("select code, name from nation order by code"))
                .containsExactly("CD Congo", "ZR Zarahemla");
    }

    @OnEachDatabase
    void aNewObjectCannotGetTheIdentifierOfAnotherOne(Database database) throws SQLException {
        TestDatabase nations = withNations(database, "AO");
        nations.tenon().useTransaction(session -> {
            session.get(Nation.class, "AO");
            Nation congo = new Nation("ZR", "Congo");
            session.persist(congo);
            congo.code = "AO";
            assertThatThrownBy(() -> session.persist(new Nation("ZR", "Zarahemla")))
                    .hasMessageContaining("[TN632] persist: another object with the identifier of Nation#ZR");
            congo.code = "CD";
        });
        assertThat(nations.rows("select code from nation order by code")).containsExactly("AO", "CD");
    }

    /** The row gives its identifier up by the next flush, not before. */
    @OnEachDatabase
    void anIdentifierIsFreeAfterTheFlush(Database database) throws SQLException {
        TestDatabase nations = new TestDatabase(database, Nation.class);
        nations.tenon().useTransaction(session -> session.persist(new Nation("ZR", "Zaire")));
        nations.tenon().useTransaction(session -> {
            session.get(Nation.class, "ZR").code = "CD";
            Nation other = new Nation("ZR", "Zarahemla");
            assertThatThrownBy(() -> session.persist(other))
                    .hasMessageContaining("[TN632] persist: Nation#ZR has got another identifier")
                    .hasMessageContaining("session.flush()");
            session.flush();
            session.persist(other);
        });
        assertThat(nations.rows("select code, name from nation order by code"))
                .containsExactly("CD Zaire", "ZR Zarahemla");
    }
}
