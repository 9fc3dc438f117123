package dev.tenon.it.events.listening;

import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.SessionListener;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Listeners of sessions hear of flushes, transactions and savepoints, in pairs. */
class SessionListenerTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, SessionListenerTest.class);
    }

    private static Tenon listening(TestDatabase tables, SessionListener listener) {
        return tables.another(builder -> builder.listen(listener));
    }

    /** Notes everything. */
    private static final class Notes implements SessionListener {
        final List<String> taken = new ArrayList<>();

        @Override
        public void afterBegin(Session session, Connection connection) {
            taken.add("begin");
        }

        @Override
        public void beforeFlush(Session session) {
            taken.add("before flush");
        }

        @Override
        public void afterFlush(Session session) {
            taken.add("after flush");
        }

        @Override
        public void beforeCommit(Session session) {
            taken.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            taken.add("commit");
        }

        @Override
        public void afterRollback(Session session) {
            taken.add("rollback, " + (session.isOpen() ? "open" : "closed"));
        }

        @Override
        public void afterSavepoint(Session session, int depth) {
            taken.add("savepoint " + depth);
        }

        @Override
        public void afterRelease(Session session, int depth) {
            taken.add("release " + depth);
        }

        @Override
        public void afterRollbackToSavepoint(Session session, int depth) {
            taken.add("rollback to " + depth);
        }

        List<String> take() {
            List<String> all = List.copyOf(taken);
            taken.clear();
            return all;
        }
    }

    @OnEachDatabase
    void aTransactionThatWritesIsHeardOfFromBeginToCommit(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = listening(empty(database), notes);

        tenon.useTransaction(session -> session.persist(new AuditRecord("one")));

        assertThat(notes.take()).containsExactly("before commit", "before flush", "begin", "after flush", "commit");
    }

    @OnEachDatabase
    void aFlushThatFindsNothingIsNotHeardOf(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = listening(empty(database), notes);

        tenon.useTransaction(session -> {
            assertThat(session.list(select(AuditRecord.class))).isEmpty();
            session.flush();
        });
        assertThat(notes.take()).containsExactly("begin", "before commit", "commit");

        tenon.useTransaction(session -> {});
        assertThat(notes.take()).containsExactly("before commit");
    }

    @OnEachDatabase
    void aRollbackIsHeardOfOnceHoweverItComes(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = listening(empty(database), notes);

        tenon.useSession(session -> {
            session.count(select(AuditRecord.class));
            session.rollback();
            session.rollback();
            assertThat(notes.take()).containsExactly("begin", "rollback, open");
        });
        assertThat(notes.take()).isEmpty();

        tenon.useSession(session -> session.count(select(AuditRecord.class)));
        assertThat(notes.take()).containsExactly("begin", "rollback, closed");

        assertThatThrownBy(() -> tenon.useTransaction(session -> {
                    session.persist(new AuditRecord("one"));
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(notes.take()).containsExactly("before flush", "begin", "after flush", "rollback, open");
    }

    @OnEachDatabase
    void savepointsAreHeardOfWithTheirDepth(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = listening(empty(database), notes);

        tenon.useTransaction(session -> session.nested(() -> {
            assertThatThrownBy(() -> session.nested(() -> {
                        session.persist(new AuditRecord("lost"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            session.persist(new AuditRecord("kept"));
        }));

        assertThat(notes.take())
                .containsExactly(
                        "begin",
                        "savepoint 1",
                        "savepoint 2",
                        "rollback to 2",
                        "before flush",
                        "after flush",
                        "release 1",
                        "before commit",
                        "commit");
    }

    @OnEachDatabase
    void beginIsThePlaceForSettingsOfTheTransaction(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void afterBegin(Session session, Connection connection) {
                session.execute(insert(AuditRecord.class).set(AuditRecord_.text, "begun"));
            }
        });

        tenon.useTransaction(session -> {
            session.persist(new AuditRecord("written"));
            session.connection();
        });

        assertThat(tables.rows("select text from audit_record order by id")).containsExactly("begun", "written");
    }

    @OnEachDatabase
    void whatBeginThrowsGivesTheConnectionBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        List<String> heard = new ArrayList<>();
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void afterBegin(Session session, Connection connection) {
                session.execute(insert(AuditRecord.class).set(AuditRecord_.text, "begun"));
                throw new IllegalStateException("no tenant");
            }

            @Override
            public void afterRollback(Session session) {
                heard.add("rollback");
            }
        });

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.count(select(AuditRecord.class))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("no tenant");

        assertThat(heard).containsExactly("rollback");
        assertThat(tables.rows("select text from audit_record")).isEmpty();
    }

    @OnEachDatabase
    void whatBeforeFlushChangesAndPersistsIsPartOfTheFlush(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bulb bulb = new Bulb("red");
        Appliance nameless = new Appliance();
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                nameless.name = "desk"; // without it, the flush would be refused
                session.persist(bulb);
            }
        });

        tenon.useTransaction(session -> session.persist(nameless));

        assertThat(tables.rows("select name from appliance")).containsExactly("desk");
        assertThat(tables.rows("select colour from bulb")).containsExactly("red");
    }

    @OnEachDatabase
    void whatIsChangedAfterAFlushIsWrittenByAnotherRound(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        AuditRecord record = new AuditRecord("0");
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void afterFlush(Session session) {
                if (record.text.length() < 3) {
                    record.text += "1";
                }
            }
        });

        tenon.useTransaction(session -> session.persist(record));

        assertThat(tables.takeOrigins())
                .containsExactly("insert AuditRecord", "update AuditRecord", "update AuditRecord");
        assertThat(tables.rows("select text from audit_record")).containsExactly("011");
    }

    @OnEachDatabase
    void whatAFlushListenerThrowsFailsTheFlush(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        for (boolean before : new boolean[] {true, false}) {
            Tenon tenon = listening(tables, new SessionListener() {
                @Override
                public void beforeFlush(Session session) {
                    session.execute(insert(AuditRecord.class).set(AuditRecord_.text, "heard"));
                    if (before) {
                        throw new IllegalStateException("no");
                    }
                }

                @Override
                public void afterFlush(Session session) {
                    throw new IllegalStateException("no");
                }
            });
            tenon.useSession(session -> {
                session.persist(new AuditRecord("one"));
                assertThatThrownBy(session::flush)
                        .isExactlyInstanceOf(IllegalStateException.class)
                        .hasMessage("no");
                assertThatThrownBy(session::commit).hasMessageContaining("TN637");
                session.rollback();
            });
            assertThat(tables.rows("select text from audit_record")).isEmpty();
        }
    }

    @OnEachDatabase
    void whatBeforeCommitChangesIsCommittedAndWhatItThrowsPreventsTheCommit(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void beforeCommit(Session session) {
                if (session.count(select(AuditRecord.class)) > 1) {
                    throw new IllegalStateException("too many");
                }
                session.persist(new AuditRecord("committed"));
                session.flush();
            }
        });

        tenon.useTransaction(session -> session.persist(new AuditRecord("one")));
        assertThat(tables.rows("select text from audit_record order by id")).containsExactly("one", "committed");

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.persist(new AuditRecord("two"))))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("too many");
        assertThat(tables.rows("select text from audit_record")).hasSize(2);
    }

    @OnEachDatabase
    void whatIsThrownAfterACommitSaysThatItStays(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Notes notes = new Notes();
        Tenon tenon = tables.another(builder -> builder.listen(new SessionListener() {
                    @Override
                    public void afterCommit(Session session) {
                        throw new IllegalStateException("no mail");
                    }
                })
                .listen(notes));

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.persist(new AuditRecord("one"))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN678")
                .hasRootCauseMessage("no mail");

        assertThat(notes.take()).endsWith("commit");
        assertThat(tables.rows("select text from audit_record")).containsExactly("one");
    }

    @OnEachDatabase
    void noStatementIsSentBetweenTransactions(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void afterCommit(Session session) {
                session.execute(insert(AuditRecord.class).set(AuditRecord_.text, "lost"));
            }
        });

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.persist(new AuditRecord("one"))))
                .hasMessageContaining("TN678")
                .cause()
                .hasMessageContaining("TN679");

        assertThat(tables.rows("select text from audit_record")).containsExactly("one");
    }

    @OnEachDatabase
    void whatAfterCommitLeavesUnwrittenIsAnError(Database database) throws SQLException {
        Tenon tenon = listening(empty(database), new SessionListener() {
            @Override
            public void afterCommit(Session session) {
                session.persist(new AuditRecord("late"));
            }
        });

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.persist(new AuditRecord("one"))))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("TN638");
    }

    @OnEachDatabase
    void whatIsThrownAtASavepointUndoesItsWork(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Tenon tenon = listening(tables, new SessionListener() {
            @Override
            public void afterSavepoint(Session session, int depth) {
                throw new IllegalStateException("no");
            }
        });

        tenon.useTransaction(session -> {
            session.persist(new AuditRecord("one"));
            assertThatThrownBy(() -> session.nested(() -> session.persist(new AuditRecord("two"))))
                    .hasMessage("no");
        });

        assertThat(tables.rows("select text from audit_record")).containsExactly("one");
    }

    @OnEachDatabase
    void theTransactionIsNotEndedByThoseWhoAreToldOfIt(Database database) throws SQLException {
        List<String> refused = new ArrayList<>();
        Tenon tenon = listening(empty(database), new SessionListener() {
            @Override
            public void afterBegin(Session session, Connection connection) {
                refuse(session::commit);
            }

            @Override
            public void beforeCommit(Session session) {
                refuse(session::rollback);
            }

            @Override
            public void beforeFlush(Session session) {
                refuse(session::flush);
            }

            private void refuse(Runnable attempt) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOf(SessionException.class)
                        .hasMessageContaining("TN676");
                refused.add("refused");
            }
        });

        tenon.useTransaction(session -> session.persist(new AuditRecord("one")));

        assertThat(refused).hasSize(3);
    }
}
