package dev.tenon.it.relationships.forms;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** The less frequent forms do what the frequent ones do. */
class FormsTest {

    private static TestDatabase museum(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FormsTest.class);
        tables.run(
                "insert into keeper (id, name) values (1, 'Ada'), (2, 'Grace'), (3, 'Edsger')",
                "insert into exhibit (id, owner_id, shelf, room_id) values (1, 1, 1, 2), (2, 1, 5, 2), (3, 2, 1, null)",
                "insert into label (exhibit_id, text) values (1, 'one'), (3, 'three')",
                "insert into exhibit_loans (exhibit_id, at, year, borrower) values (1, 0, 1999, 'Edsger'), (1, 1, 2000, null)",
                "insert into door_key (id) values (1), (2), (3)",
                "insert into keeper_key (keeper_id, key_id) values (1, 1), (1, 2), (2, 3)");
        return tables;
    }

    private static List<Keeper> keepers(Session session) {
        return session.list(select(Keeper.class).orderBy(Keeper_.id.asc()));
    }

    @OnEachDatabase
    void areLoaded(Database database) throws SQLException {
        TestDatabase tables = museum(database);

        tables.tenon().useSession(session -> {
            List<Keeper> keepers = keepers(session);
            assertThat(keepers.get(0).exhibits)
                    .extracting(exhibit -> exhibit.id)
                    .containsExactly(2L, 1L);
            assertThat(keepers.get(0).exhibits.get(1).label.getText()).isEqualTo("one");
            assertThat(keepers.get(0).exhibits.get(0).label).isNull();
            assertThat(keepers.get(0).exhibits.get(1).label.getExhibit())
                    .isSameAs(keepers.get(0).exhibits.get(1));
            assertThat(keepers.get(0).exhibits.get(1).place.room.get()).isSameAs(keepers.get(1));
            assertThat(keepers.get(1).shown).hasSize(2);
            assertThat(keepers.get(0).keys).extracting(key -> key.id).containsExactly(1L, 2L);
            assertThat(keepers.get(0).byId).containsOnlyKeys(1L, 2L);
            assertThat(keepers.get(0).exhibits.get(1).owner.get()).isSameAs(keepers.get(0));
            List<Loan> loans = keepers.get(0).exhibits.get(1).loans;
            assertThat(loans).extracting(Loan::year).containsExactly(1999, 2000);
            assertThat(loans.get(1).borrower()).isNull();
        });
    }

    /** VAL-6: one of them is a reference inside of a value. */
    @OnEachDatabase
    void areWritten(Database database) throws SQLException {
        TestDatabase tables = museum(database);

        tables.tenon().useTransaction(session -> {
            Keeper ada = session.get(Keeper.class, 1L);
            Keeper grace = session.get(Keeper.class, 2L);
            Exhibit fresh = new Exhibit(9L);
            fresh.place = new Place(7, Ref.of(grace));
            fresh.label = new Label("nine", fresh);
            fresh.loans.add(new Loan(2020, "Grace"));
            ada.exhibits.add(fresh);
            fresh.owner = Ref.of(ada);
            ada.keys.add(new DoorKey(9L));
            ada.keys.remove(0);
            session.flush();
            assertThat(session.get(Exhibit.class, 3L).place.room).isNull();
            session.get(Exhibit.class, 3L).place.room = Ref.of(ada);
            session.get(Exhibit.class, 1L).place = null;
            session.get(Exhibit.class, 2L).owner = null;
            session.get(Exhibit.class, 1L).loans.add(new Loan(2021, "Ada"));
        });

        assertThat(tables.rows("select id, owner_id, shelf, room_id from exhibit order by id"))
                .containsExactly("1 1 null null", "2 null 5 2", "3 2 1 1", "9 1 7 2");
        assertThat(tables.rows("select exhibit_id, text from label order by 1"))
                .containsExactly("1 one", "3 three", "9 nine");
        assertThat(tables.rows("select key_id from keeper_key where keeper_id = 1 order by 1"))
                .containsExactly("2", "9");
        assertThat(tables.rows("select id from door_key order by 1")).containsExactly("2", "3", "9");
        assertThat(tables.rows("select exhibit_id, year, borrower from exhibit_loans order by 1, 2"))
                .containsExactly("1 1999 Edsger", "1 2000 null", "1 2021 Ada", "9 2020 Grace");
    }

    @OnEachDatabase
    void areRemoved(Database database) throws SQLException {
        TestDatabase tables = museum(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Exhibit.class, 1L));
            session.get(Exhibit.class, 3L).label = null;
        });
        assertThat(tables.rows("select text from label")).isEmpty();
        assertThat(tables.rows("select * from exhibit_loans")).isEmpty();

        tables.tenon().useTransaction(session -> session.remove(session.get(Keeper.class, 2L)));
        assertThat(tables.rows("select id, owner_id, room_id from exhibit order by id"))
                .containsExactly("2 1 null", "3 null null");
        assertThat(tables.rows("select id from door_key order by 1")).containsExactly("1", "2");
    }

    @OnEachDatabase
    void areFetched(Database database) throws SQLException {
        TestDatabase tables = museum(database);
        var query = select(Keeper.class).orderBy(Keeper_.id.asc());

        for (var fetched : List.of(
                query.fetch(Keeper_.exhibits.then(Exhibit_.label, Exhibit_.loans), Keeper_.keys, Keeper_.byId),
                query.fetch(
                        Keeper_.exhibits.joined().then(Exhibit_.label.joined(), Exhibit_.loans),
                        Keeper_.keys.joined(),
                        Keeper_.byId.joined()),
                query.fetch(Keeper_.exhibits.subquery(), Keeper_.keys.subquery(), Keeper_.byId.subquery()))) {
            List<Keeper> keepers = tables.tenon().inTransaction(session -> session.list(fetched));
            assertThat(keepers.get(0).exhibits)
                    .extracting(exhibit -> exhibit.id)
                    .containsExactly(2L, 1L);
            assertThat(keepers.get(0).exhibits.get(1).label.getText()).isEqualTo("one");
            assertThat(keepers.get(0).keys).hasSize(2);
            assertThat(keepers.get(0).byId).containsOnlyKeys(1L, 2L);
            assertThat(keepers.get(2).exhibits).isEmpty();
        }
    }

    @OnEachDatabase
    void areAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = museum(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Exhibit_.id)
                            .where(Exhibit_.owner().name.eq("Ada"))
                            .orderBy(Exhibit_.id.asc())))
                    .containsExactly(1L, 2L);
            assertThat(session.list(select(Exhibit_.id)
                            .where(Exhibit_.place().room().name.eq("Grace"))
                            .orderBy(Exhibit_.id.asc())))
                    .containsExactly(1L, 2L);
            assertThat(session.list(
                            select(Exhibit_.id).where(Exhibit_.label().text.eq("three"))))
                    .containsExactly(3L);
            assertThat(session.list(select(Label_.text)
                            .where(Label_.exhibit().owner().name.eq("Grace"))))
                    .containsExactly("three");
            assertThat(session.list(select(Keeper_.name)
                            .from(Keeper.class)
                            .join(Keeper_.keys)
                            .where(DoorKey_.id.eq(3L))))
                    .containsExactly("Grace");
            assertThat(session.list(select(Keeper_.name).where(Keeper_.shown.isNotEmpty())))
                    .containsExactly("Grace");
        });
    }
}
