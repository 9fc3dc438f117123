package dev.tenon.it.generated.versions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Rows that follow a changed identifier get other versions of the database, by which their objects are written next (PKC-2). */
class FollowedVersionsTest {

    private static TestDatabase crypts(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Crypt.class);
        for (String table : List.of("casket", "urn")) {
            if (database == Database.SQLITE) {
                tables.run("create trigger raise_" + table + " after update on " + table + " begin update " + table
                        + " set revision = old.revision + 1 where id = new.id; end");
            } else {
                tables.run(
                        "create function raise_" + table + "() returns trigger language plpgsql as"
                                + " 'begin new.revision := old.revision + 1; return new; end'",
                        "create trigger raise_" + table + " before update on " + table
                                + " for each row execute function raise_" + table + "()");
            }
        }
        tables.tenon().useTransaction(session -> {
            Crypt old = new Crypt("old");
            Crypt other = new Crypt("other");
            session.persist(old);
            session.persist(other);
            for (String label : List.of("a", "b")) {
                session.persist(new Casket(label, old));
                session.persist(new Urn(label, old));
            }
            session.persist(new Casket("c", other));
            session.persist(new Urn("c", other));
        });
        return tables;
    }

    @OnEachDatabase
    void areReadAgainWhereTheFlushWritesTheForeignKeys(Database database) throws SQLException {
        TestDatabase tables = crypts(database);
        tables.tenon().useTransaction(session -> {
            List<Casket> caskets = session.list(select(Casket.class).orderBy(Casket_.id.asc()));
            session.get(Crypt.class, "old").name = "new";
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .containsExactly(
                            "update crypt set name = ? where name = ?",
                            "update casket set crypt_name = ? where crypt_name = ?",
                            "select id, revision from casket where id in (…)");
            assertThat(caskets).extracting(casket -> casket.revision).containsExactly(2, 2, 1);
            caskets.forEach(casket -> casket.label += "!");
        });
        assertThat(tables.rows("select label, crypt_name, revision from casket order by id"))
                .containsExactly("a! new 3", "b! new 3", "c! other 2");
    }

    @OnEachDatabase
    void areReadAgainWhereTheDatabaseWritesTheForeignKeys(Database database) throws SQLException {
        TestDatabase tables = crypts(database);
        tables.tenon().useTransaction(session -> {
            List<Urn> urns = session.list(select(Urn.class).orderBy(Urn_.id.asc()));
            session.get(Crypt.class, "old").name = "new";
            session.flush();
            assertThat(urns).extracting(urn -> urn.revision).containsExactly(2, 2, 1);
            urns.forEach(urn -> urn.label += "!");
        });
        assertThat(tables.rows("select label, crypt_name, revision from urn order by id"))
                .containsExactly("a! new 3", "b! new 3", "c! other 2");
    }

    /** The row has followed before it is written or deleted by the same flush. */
    @OnEachDatabase
    void countForWhatTheSameFlushWrites(Database database) throws SQLException {
        TestDatabase tables = crypts(database);
        tables.tenon().useTransaction(session -> {
            List<Casket> caskets = session.list(select(Casket.class).orderBy(Casket_.id.asc()));
            session.get(Crypt.class, "old").name = "new";
            caskets.get(0).label = "changed";
            caskets.get(1).crypt = caskets.get(2).crypt;
        });
        assertThat(tables.rows("select label, crypt_name, revision from casket order by id"))
                .containsExactly("changed new 3", "b other 3", "c other 1");
    }

    @OnEachDatabase
    void aRollbackTakesThemBack(Database database) throws SQLException {
        TestDatabase tables = crypts(database);
        try (var session = tables.openSession()) {
            List<Casket> caskets = session.list(select(Casket.class).orderBy(Casket_.id.asc()));
            session.get(Crypt.class, "old").name = "new";
            session.flush();
            session.rollback();
            assertThat(caskets).extracting(casket -> casket.revision).containsExactly(1, 1, 1);
            caskets.get(0).label = "changed";
            session.commit();
        }
        assertThat(tables.rows("select label, crypt_name, revision from casket where id = 1"))
                .containsExactly("changed old 2");
    }
}
