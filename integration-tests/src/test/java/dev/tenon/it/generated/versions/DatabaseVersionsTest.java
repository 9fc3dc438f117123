package dev.tenon.it.generated.versions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;

/**
 * VER-3: the version is read back whenever a row is written, and every UPDATE and DELETE asks for it. SQLite returns what
 * was there before its triggers, so a query of its own reads it there.
 */
class DatabaseVersionsTest {
    private static final String READ_ALL = "select id, revision from manuscript where id in (…)";
    private static final String READ = "select revision from manuscript where id = ?";

    private static TestDatabase manuscripts(Database database, String... titles) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Manuscript.class);
        if (database == Database.SQLITE) {
            tables.run("create trigger raise_revision after update on manuscript begin"
                    + " update manuscript set revision = old.revision + 1 where id = new.id; end");
        } else {
            tables.run(
                    "create function raise_revision() returns trigger language plpgsql as"
                            + " 'begin new.revision := old.revision + 1; return new; end'",
                    "create trigger raise_revision before update on manuscript"
                            + " for each row execute function raise_revision()");
        }
        tables.tenon().useTransaction(session -> {
            for (String title : titles) {
                session.persist(new Manuscript(title));
            }
        });
        return tables;
    }

    @OnEachDatabase
    void comesBackFromInsertAndUpdate(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database);
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            Manuscript codex = new Manuscript("codex");
            session.persist(codex);
            session.flush();
            assertThat(codex.revision).isEqualTo(1);
            codex.title = "codex aureus";
            session.flush();
            assertThat(codex.revision).isEqualTo(2);
            codex.title = "codex argenteus";
            session.flush();
            assertThat(codex.revision).isEqualTo(3);
            session.remove(codex);
        });
        String update = "update manuscript set title = ? where id = ? and revision = ?";
        assertThat(tables.takeSent())
                .containsExactlyElementsOf(
                        database == Database.SQLITE
                                ? List.of(
                                        "insert into manuscript (title) values (?) returning id, revision [codex]",
                                        READ + " [1]",
                                        update + " [codex aureus, 1, 1]",
                                        READ + " [1]",
                                        update + " [codex argenteus, 1, 2]",
                                        READ + " [1]",
                                        "delete from manuscript where id = ? and revision = ? [1, 3]")
                                : List.of(
                                        "insert into manuscript (title) values (?) returning id, revision [codex]",
                                        update + " returning revision [codex aureus, 1, 1]",
                                        update + " returning revision [codex argenteus, 1, 2]",
                                        "delete from manuscript where id = ? and revision = ? [1, 3]"));
    }

    @OnEachDatabase
    void aRowThatSomebodyElseChangedIsStale(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex", "scroll");
        try (Session session = tables.openSession()) {
            List<Manuscript> all = session.list(select(Manuscript.class).orderBy(Manuscript_.id.asc()));
            session.commit();
            tables.run("update manuscript set title = title || '!'");

            all.get(0).title = "mine";
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageContaining("Manuscript#1");
            session.rollback();
            assertThat(all.get(0).revision).isEqualTo(1);

            session.remove(all.get(1));
            assertThatThrownBy(session::flush).isInstanceOf(StaleObjectException.class);
            session.rollback();
        }
    }

    @OnEachDatabase
    void aRollbackTakesItBack(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex", "scroll");
        try (Session session = tables.openSession()) {
            List<Manuscript> all = session.list(select(Manuscript.class).orderBy(Manuscript_.id.asc()));
            all.get(0).title = "scroll";
            all.get(1).title = "codex";
            Manuscript added = new Manuscript("new");
            session.persist(added);
            session.flush();
            assertThat(added.revision).isEqualTo(1);
            session.rollback();

            assertThat(all).extracting(manuscript -> manuscript.revision).containsExactly(1, 1);
            assertThat(added.revision).isZero();
            all.get(0).title = "papyrus";
            session.commit();
        }
        assertThat(tables.rows("select title, revision from manuscript order by id"))
                .containsExactly("papyrus 2", "scroll 1");
    }

    /** The row that has an interim value for a moment has one version more. */
    @OnEachDatabase
    void rowsExchangeUniqueValues(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex", "scroll");
        tables.tenon().useTransaction(session -> {
            List<Manuscript> all = session.list(select(Manuscript.class).orderBy(Manuscript_.id.asc()));
            all.get(0).title = "scroll";
            all.get(1).title = "codex";
            session.flush();
            assertThat(all).extracting(manuscript -> manuscript.revision).containsExactly(3, 2);
            session.remove(all.get(0));
        });
        assertThat(tables.rows("select title, revision from manuscript")).containsExactly("codex 2");
    }

    @OnEachDatabase
    void isRaisedByAnUpdateThatChangesNothing(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex");
        tables.tenon().useTransaction(session -> {
            Manuscript codex = session.find(Manuscript.class, 1L, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            tables.takeSent();
            session.flush();
            assertThat(codex.revision).isEqualTo(2);
            assertThat(tables.takeSql().get(0))
                    .startsWith("update manuscript set revision = revision where id = ? and revision = ?");
        });
        assertThat(tables.rows("select revision from manuscript")).containsExactly("2");
    }

    /** What a collection writes into the rows of its elements raises their versions, too. */
    @OnEachDatabase
    void isReadAgainWhenACollectionWritesAForeignKey(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex");
        tables.tenon().useTransaction(session -> {
            Manuscript codex = session.get(Manuscript.class, 1L);
            Scriptorium corvey = new Scriptorium("Corvey");
            corvey.manuscripts.add(codex);
            session.persist(corvey);
            session.flush();
            assertThat(codex.revision).isEqualTo(2);
            codex.title = "codex aureus";
        });
        assertThat(tables.rows("select title, revision, scriptorium_place from manuscript"))
                .containsExactly("codex aureus 3 Corvey");
    }

    @OnEachDatabase
    void aMergeComparesIt(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex");
        Manuscript detached = tables.tenon().inTransaction(session -> session.get(Manuscript.class, 1L));
        detached.title = "codex aureus";
        tables.tenon().useTransaction(session -> {
            Manuscript merged = session.merge(detached);
            session.flush();
            assertThat(merged.revision).isEqualTo(2);
        });
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(detached)))
                .isInstanceOf(StaleObjectException.class);
    }

    @OnEachDatabase
    void anUpsertReadsIt(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex");
        tables.tenon().useTransaction(session -> {
            Manuscript codex = session.upsert(new Manuscript("codex"), Manuscript_.title);
            assertThat(codex.revision).isEqualTo(2);
            codex.title = "codex aureus";
        });
        assertThat(tables.rows("select title, revision from manuscript")).containsExactly("codex aureus 3");
    }

    @OnEachDatabase
    void aVersionThatNobodyMakesIsAnError(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database);
        try (Session session = tables.openSession()) {
            session.persist(new Palimpsest("lost"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN691] the database made no version of Palimpsest")
                    .hasMessageContaining("Palimpsest.revision is null after the statement");
            session.rollback();
        }
        assertThat(tables.rows("select title from palimpsest")).isEmpty();
    }

    @OnEachDatabase
    void anUpsertWithoutAVersionIsRolledBack(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.upsert(new Palimpsest("lost")))
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN691] the database made no version of Palimpsest");
            assertThatThrownBy(session::commit).isInstanceOf(SessionException.class);
            session.rollback();
        }
        assertThat(tables.rows("select title from palimpsest")).isEmpty();
    }

    /** Not one statement for each row: where a trigger's work does not come back, one query reads it for all. */
    @OnEachDatabase
    void manyRowsAreReadByOneQuery(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database);
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            List<Manuscript> all =
                    List.of(new Manuscript("codex"), new Manuscript("scroll"), new Manuscript("papyrus"));
            all.forEach(session::persist);
            session.flush();
            assertThat(all).extracting(manuscript -> manuscript.revision).containsExactly(1, 1, 1);
            all.forEach(manuscript -> manuscript.title += "!");
            session.flush();
            assertThat(all).extracting(manuscript -> manuscript.revision).containsExactly(2, 2, 2);
            session.flush();
        });
        String insert = "insert into manuscript (title) values (?), (?), (?) returning id, revision";
        String update = "update manuscript set title = ? where id = ? and revision = ?";
        String returning = update + " returning revision";
        assertThat(tables.takeSql())
                .containsExactlyElementsOf(
                        database == Database.SQLITE
                                ? List.of(insert, READ_ALL, update, READ_ALL)
                                : List.of(insert, returning, returning, returning));
    }

    @OnEachDatabase
    void aCollectionThatWritesManyForeignKeysReadsThemByOneQuery(Database database) throws SQLException {
        TestDatabase tables = manuscripts(database, "codex", "scroll", "papyrus");
        tables.tenon().useTransaction(session -> {
            List<Manuscript> all = session.list(select(Manuscript.class).orderBy(Manuscript_.id.asc()));
            Scriptorium corvey = new Scriptorium("Corvey");
            corvey.manuscripts.addAll(all);
            session.persist(corvey);
            all.get(2).title = "vellum";
            tables.takeSent();
            session.flush();
            assertThat(all).extracting(manuscript -> manuscript.revision).containsExactly(2, 2, 3);
            assertThat(tables.takeSql())
                    .filteredOn(sql -> sql.startsWith("select"))
                    .filteredOn(sql -> !sql.equals(READ))
                    .containsExactly(READ_ALL);
            all.get(0).title = "codex aureus";
        });
        assertThat(tables.rows("select title, revision from manuscript order by id"))
                .containsExactly("codex aureus 3", "scroll 2", "vellum 3");
    }
}
