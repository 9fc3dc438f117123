package dev.tenon.it.upsert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What an upsert writes: a row, by one statement, whether it is there or not. */
class UpsertTest {
    private static final String UPSERT_PRODUCT = "insert into article (ean, name, added_by, version, maker_code)"
            + " values (?, ?, ?, ?, ?)"
            + " on conflict (ean) do update set name = ?, stock = ?, version = article.version + 1, maker_code = ?"
            + " returning id, ean, name, added_by, stock, version, maker_code";

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, UpsertTest.class);
    }

    @OnEachDatabase
    void insertsARowThatIsNotThereAndUpdatesOneThatIs(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            session.upsert(new Maker("acme", "Acme"));
            session.upsert(new Maker("acme", "Acme Inc."));
        });

        String sql = "insert into maker (code, name) values (?, ?) on conflict (code) do update set name = ?"
                + " returning code, name";
        assertThat(tables.takeSent())
                .containsExactly(sql + " [acme, Acme, Acme]", sql + " [acme, Acme Inc., Acme Inc.]");
        assertThat(tables.rows("select * from maker")).containsExactly("acme Acme Inc.");
    }

    @OnEachDatabase
    void meetsARowByAnotherUniqueKeyAndReadsBackItsIdentifier(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run("insert into article (id, ean, name, version) values (5, '400', 'Pen', 3)");

        Article pencil =
                tables.tenon().inTransaction(session -> session.upsert(new Article("400", "Pencil"), Article_.ean));

        assertThat(pencil.id).isEqualTo(5);
        assertThat(tables.takeSent())
                .containsExactly(UPSERT_PRODUCT + " [400, Pencil, null, 1, null, Pencil, null, null]");
    }

    @OnEachDatabase
    void aVersionBeginsAtOneAndIsRaisedWhateverTheObjectSays(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Article pen = new Article("400", "Pen");
            pen.version = 40;
            assertThat(session.upsert(pen, Article_.ean).version).isEqualTo(1);
            assertThat(session.upsert(pen, Article_.ean).version).isEqualTo(2);
            assertThat(pen.version).isEqualTo(40);
        });

        assertThat(tables.rows("select version from article")).containsExactly("2");
    }

    @OnEachDatabase
    void aVersionThatIsATimeIsThePresentOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Instant before = Instant.now().minusSeconds(1);

        Setting setting = tables.tenon().inTransaction(session -> {
            session.upsert(new Setting("theme", "light"), Setting_.name);
            return session.upsert(new Setting("theme", "dark"), Setting_.name);
        });

        assertThat(setting.changed).isAfter(before);
        assertThat(tables.rows("select name, content from setting")).containsExactly("theme dark");
        tables.tenon().useTransaction(session -> session.get(Setting.class, setting.id).content = "gray");
        assertThat(tables.rows("select content from setting")).containsExactly("gray");
    }

    @OnEachDatabase
    void insertsWhatMayBeInsertedAndUpdatesWhatMayBeUpdated(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Article pen = new Article("400", "Pen");
            pen.addedBy = "Ada";
            pen.stock = 1;
            Article there = session.upsert(pen, Article_.ean);
            assertThat(there.stock).isEqualTo(7); // the column's default
            pen.addedBy = "Eve";
            pen.stock = 2;
            session.upsert(pen, Article_.ean);
            assertThat(there.addedBy).isEqualTo("Ada");
            assertThat(there.stock).isEqualTo(2);
        });

        assertThat(tables.rows("select added_by, stock from article")).containsExactly("Ada 2");
    }

    @OnEachDatabase
    void meetsARowByAReferenceAndAnEmbeddedValue(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Maker acme = new Maker("acme", "Acme");
            session.persist(acme); // flushed before
            Seat red = session.upsert(new Seat(acme, new Position(1, 2), "red"), Seat_.position, Seat_.maker);
            Seat blue = session.upsert(
                    new Seat(acme, new Position(1, 2), "blue"),
                    Seat_.maker,
                    Seat_.position().line,
                    Seat_.position().place);
            assertThat(blue).isSameAs(red);
            assertThat(blue.maker).isSameAs(acme);
        });

        assertThat(tables.takeSent())
                .contains("insert into seat (id, maker_code, line, place, color) values (?, ?, ?, ?, ?)"
                        + " on conflict (maker_code, line, place) do update set color = ?"
                        + " returning id, maker_code, line, place, color [1, acme, 1, 2, red, red]");
        assertThat(tables.rows("select * from seat")).hasSize(1).allMatch(row -> row.contains("blue"));
    }

    @OnEachDatabase
    void aReferenceMayNameARowThatIsNotLoaded(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run("insert into maker values ('acme', 'Acme')");

        tables.tenon().useTransaction(session -> {
            Article pen = new Article("400", "Pen");
            pen.maker = Ref.of(Maker.class, "acme");
            assertThat(session.upsert(pen, Article_.ean).maker.get().name).isEqualTo("Acme");
        });

        assertThat(tables.takeOrigins()).containsExactly("upsert Article", "load Article.maker");
    }

    @OnEachDatabase
    void readsBackTheKeyOfTheOtherSide(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Lock lock = new Lock();
        lock.number = 12;

        tables.tenon().useTransaction(session -> {
            lock.cabinet = session.upsert(new Cabinet("hall", "oak"));
            assertThat(lock.cabinet.lock).isNull();
            session.persist(lock);
        });
        Cabinet cabinet = tables.tenon().inTransaction(session -> session.upsert(new Cabinet("hall", "pine")));

        assertThat(cabinet.wood).isEqualTo("pine");
        assertThat(cabinet.lock.id(Integer.class)).isEqualTo(12);
    }

    @OnEachDatabase
    void aRowOfNothingButItsKeyStaysAsItIs(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run("insert into flag values ('new')");

        Flag flag = tables.tenon().inTransaction(session -> session.upsert(new Flag("new")));

        assertThat(flag.name).isEqualTo("new");
        assertThat(tables.takeSent())
                .containsExactly("insert into flag (name) values (?) on conflict (name)"
                        + " do update set name = flag.name returning name [new]");
        assertThat(tables.rows("select * from flag")).containsExactly("new");
    }

    @OnEachDatabase
    void aRandomIdentifierIsTheRows(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        UUID id = UUID.randomUUID();
        Setting given = new Setting("theme", "light");
        given.id = id;

        tables.tenon().useTransaction(session -> {
            assertThat(session.upsert(given).id).isEqualTo(id);
            Setting other = new Setting("theme", "dark");
            assertThat(session.upsert(other, Setting_.name).id).isEqualTo(id);
            assertThat(other.id).isNull();
        });

        assertThat(tables.rows("select content from setting")).containsExactly("dark");
    }
}
