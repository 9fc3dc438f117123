package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.NestedWork;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Objects after a rollback to a savepoint: what happened behind it has not happened, and all else has (TXN-4). */
class SavepointTest {
    private static final String DUCATS = "select face, vault_code from ducat order by id";

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SavepointTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada").put("penny").put("cent"));
            session.persist(new Vault("B", "Ben").put("dime"));
        });
        tables.takeSent();
        return tables;
    }

    private static void undone(Session session, NestedWork<RuntimeException> work) {
        assertThatThrownBy(() -> session.nested(() -> {
                    work.run();
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo")
                .hasNoSuppressedExceptions();
    }

    private static List<String> faces(Vault vault) {
        return vault.ducats.stream().map(ducat -> ducat.face).toList();
    }

    /** TXN-S1, flushed or not. */
    @OnEachDatabase
    void newAndChangedObjectsAreWhatTheyWere(Database database) throws SQLException {
        for (boolean flushed : new boolean[] {true, false}) {
            TestDatabase tables = filled(database);
            tables.tenon().useTransaction(session -> {
                Vault ada = session.get(Vault.class, "A");
                ada.amount = 1; // written by the savepoint
                Vault before = new Vault("C", "Cy");
                session.persist(before);
                Vault lost = new Vault("D", "Dan");
                Ducat ducat = new Ducat("lost");

                undone(session, () -> {
                    ada.amount = 2;
                    ada.ducats.add(ducat);
                    before.owner = "nobody";
                    session.persist(lost);
                    if (flushed) {
                        session.flush();
                    }
                });

                assertThat(ada.amount).isEqualTo(1);
                assertThat(ada.version).isEqualTo(2);
                assertThat(before.owner).isEqualTo("Cy");
                assertThat(before.version).isEqualTo(1);
                assertThat(session.stateOf(before)).isEqualTo(EntityState.PERSISTENT);
                assertThat(session.stateOf(lost)).isEqualTo(EntityState.TRANSIENT);
                assertThat(session.stateOf(ducat)).isEqualTo(EntityState.TRANSIENT);
                assertThat(ducat.id).isNull();
                assertThat(faces(ada)).containsExactly("penny", "cent");
                ada.amount = 3;
                session.persist(lost);
            });
            assertThat(tables.rows("select code, owner, amount, version from vault order by code"))
                    .containsExactly("A Ada 3 3", "B Ben 0 1", "C Cy 0 1", "D Dan 0 1");
            assertThat(tables.rows(DUCATS)).hasSize(3);
        }
    }

    @OnEachDatabase
    void whatWasRemovedBeforeStaysRemoved(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ada = session.get(Vault.class, "A");
            Vault ben = session.get(Vault.class, "B");
            session.remove(ada);
            undone(session, () -> {
                session.remove(ben);
                session.flush();
            });
            assertThat(session.stateOf(ada)).isEqualTo(EntityState.DELETED);
            assertThat(session.stateOf(ben)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.find(Vault.class, "A")).isNull();
            assertThat(session.find(Vault.class, "B")).isSameAs(ben);
            assertThat(faces(ben)).containsExactly("dime");
            ben.owner = "Bert";
        });
        assertThat(tables.rows("select owner from vault")).containsExactly("Bert");
        assertThat(tables.rows(DUCATS)).containsExactly("dime B");
    }

    @OnEachDatabase
    void whatCameAndWentIsAsItWas(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault empty = new Vault("E", "Eve");
            session.persist(empty);
            Vault ben = session.get(Vault.class, "B");
            Vault fresh = new Vault("C", "Cy");
            undone(session, () -> {
                session.persist(fresh);
                session.flush();
                session.remove(fresh);
                session.remove(ben);
                session.remove(empty);
                session.flush();
                session.persist(empty);
                session.flush();
            });
            assertThat(session.stateOf(fresh)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.find(Vault.class, "E")).isSameAs(empty);
            assertThat(session.stateOf(ben)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.find(Vault.class, "B")).isSameAs(ben);
            assertThat(ben.version).isEqualTo(1);
        });
        assertThat(tables.rows("select code, version from vault order by code")).containsExactly("A 1", "B 1", "E 1");
        assertThat(tables.rows(DUCATS)).containsExactly("penny A", "cent A", "dime B");
    }

    /** ROW-1: another object has taken the row over, and gives it back. */
    @OnEachDatabase
    void aRowThatWasTakenOverIsGivenBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ben = session.get(Vault.class, "B");
            Vault other = new Vault("B", "Bob");
            undone(session, () -> {
                session.remove(ben);
                session.persist(other);
                session.flush();
            });
            assertThat(session.find(Vault.class, "B")).isSameAs(ben);
            assertThat(ben.owner).isEqualTo("Ben");
            assertThat(session.stateOf(other)).isEqualTo(EntityState.TRANSIENT);
            assertThat(other.version).isZero();
            ben.amount = 7;
        });
        assertThat(tables.rows("select owner, amount from vault where code = 'B'"))
                .containsExactly("Ben 7");
    }

    /** ROW-1: what the former object was changed to before it was removed was never written. */
    @OnEachDatabase
    void aRowThatWasTakenOverIsGivenBackToAChangedObject(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ben = session.get(Vault.class, "B");
            undone(session, () -> {
                ben.owner = "Benjamin";
                session.remove(ben);
                session.persist(new Vault("B", "Bob"));
                session.flush();
            });
            assertThat(ben.owner).isEqualTo("Ben");
            ben.owner = "Benjamin";
        });
        assertThat(tables.rows("select owner from vault where code = 'B'")).containsExactly("Benjamin");
    }

    @OnEachDatabase
    void whatMovedIsBackInItsPlace(Database database) throws SQLException {
        for (boolean flushed : new boolean[] {true, false}) {
            TestDatabase tables = filled(database);
            tables.tenon().useTransaction(session -> {
                Vault ada = session.get(Vault.class, "A");
                Vault ben = session.get(Vault.class, "B");
                Ducat penny = ada.ducats.get(0);
                Ducat cent = ada.ducats.get(1);
                undone(session, () -> {
                    ben.ducats.add(penny);
                    penny.vault = Ref.of(ben);
                    cent.vault = null;
                    if (flushed) {
                        session.flush();
                    }
                });
                assertThat(penny.vault.get()).isSameAs(ada);
                assertThat(cent.vault.get()).isSameAs(ada);
                assertThat(ada.ducats).containsExactly(penny, cent);
                assertThat(faces(ben)).containsExactly("dime");
                cent.face = "CENT";
            });
            assertThat(tables.rows(DUCATS)).containsExactly("penny A", "CENT A", "dime B");
        }
    }

    @OnEachDatabase
    void aReplacedCollectionIsTheOldOne(Database database) throws SQLException {
        for (boolean flushed : new boolean[] {true, false}) {
            TestDatabase tables = filled(database);
            tables.tenon().useTransaction(session -> {
                Vault ada = session.get(Vault.class, "A");
                assertThat(ada.ducats).hasSize(2);
                undone(session, () -> {
                    ada.ducats = new ArrayList<>(List.of(new Ducat("lost")));
                    if (flushed) {
                        session.flush();
                    }
                });
                assertThat(faces(ada)).containsExactly("penny", "cent");
                ada.put("new");
            });
            assertThat(tables.rows(DUCATS)).containsExactly("penny A", "cent A", "dime B", "new A");
        }
    }

    /** What the savepoint did not touch is not read again. */
    @OnEachDatabase
    void whatIsUntouchedStaysLoaded(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ada = session.get(Vault.class, "A");
            Vault ben = session.get(Vault.class, "B");
            assertThat(ben.ducats).hasSize(1);
            undone(session, () -> {
                ada.owner = "Ann";
                session.flush();
            });
            tables.takeSent();
            assertThat(session.get(Vault.class, "B").ducats).hasSize(1);
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    /** Objects that are read behind it show what was written there. */
    @OnEachDatabase
    void whatWasReadThereIsReadAgain(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            undone(session, () -> {
                session.execute(update(Vault.class).set(Vault_.owner, "everybody"));
                assertThat(session.get(Vault.class, "A").owner).isEqualTo("everybody");
            });
            assertThat(session.get(Vault.class, "A").owner).isEqualTo("Ada");
        });
        assertThat(tables.rows("select distinct version from vault")).containsExactly("1");
    }

    /** A release passes everything on to the savepoint around it, and that to the transaction. */
    @OnEachDatabase
    void theRollbackAroundAReleaseTakesAllOfIt(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (Session session = tables.openSession()) {
            Vault ada = session.get(Vault.class, "A");
            Ducat penny = ada.ducats.get(0);
            Vault lost = new Vault("C", "Cy");
            undone(
                    session,
                    () -> session.nested(() -> {
                        ada.owner = "Ann";
                        session.remove(penny);
                        session.persist(lost);
                    }));
            assertThat(ada.owner).isEqualTo("Ada");
            assertThat(session.stateOf(penny)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.stateOf(lost)).isEqualTo(EntityState.TRANSIENT);

            session.nested(() -> {
                ada.owner = "Ann";
                session.persist(lost);
            });
            session.rollback();
            assertThat(ada.owner).isEqualTo("Ada");
            assertThat(ada.version).isEqualTo(1);
            assertThat(session.stateOf(lost)).isEqualTo(EntityState.TRANSIENT);
            session.commit();
        }
        assertThat(tables.rows("select code, owner from vault order by code")).containsExactly("A Ada", "B Ben");
        assertThat(tables.rows(DUCATS)).hasSize(3);
    }

    @OnEachDatabase
    void eachLevelTakesItsOwnWorkBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ada = session.get(Vault.class, "A");
            session.nested(() -> {
                ada.amount = 1;
                undone(session, () -> {
                    ada.amount = 2;
                    undone(session, () -> {
                        ada.amount = 3;
                        session.flush();
                    });
                    assertThat(ada.amount).isEqualTo(2);
                });
                assertThat(ada.amount).isEqualTo(1);
                session.nested(() -> ada.owner = "Ann");
            });
            assertThat(ada.amount).isEqualTo(1);
        });
        assertThat(tables.rows("select owner, amount, version from vault where code = 'A'"))
                .containsExactly("Ann 1 3");
    }

    /** FLS-12: a flush that fails behind a savepoint costs no more than that. */
    @OnEachDatabase
    void aFailedFlushTakesBackNoMoreThanItsSavepoint(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Vault ada = session.get(Vault.class, "A");
            session.persist(new Vault("C", "Cy"));
            Vault twice = new Vault("B", "Bob");
            assertThatThrownBy(() -> session.nested(() -> {
                        ada.owner = "Ann";
                        session.persist(twice);
                        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
                        session.count(select(Vault.class));
                    }))
                    .hasMessageContaining("TN637")
                    .hasCauseInstanceOf(UniqueViolationException.class);
            assertThat(ada.owner).isEqualTo("Ada");
            assertThat(session.stateOf(twice)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.count(select(Vault.class))).isEqualTo(3);
            ada.amount = 9;
        });
        assertThat(tables.rows("select code, owner, amount from vault order by code"))
                .containsExactly("A Ada 9", "B Ben 0", "C Cy 0");
    }

    /** A failure that the nested work has swallowed still fails it: half of it cannot be kept. */
    @OnEachDatabase
    void aSwallowedFailureIsNotForgotten(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.nested(() -> {
                        session.persist(new Vault("B", "Bob"));
                        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
                    }))
                    .hasMessageContaining("TN637");
            session.persist(new Vault("C", "Cy"));
        });
        assertThat(tables.rows("select code from vault order by code")).containsExactly("A", "B", "C");
    }
}
