package dev.tenon.it.json;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON in rollback, savepoints, refresh, expire, merge, read-only sessions, and rows that are written past a session. */
class JsonLifeTest {

    private static TestDatabase withInn(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        tables.tenon().useTransaction(session -> session.persist(inn()));
        tables.takeSent();
        return tables;
    }

    private static Lodging inn() {
        Lodging inn = new Lodging(1, "Inn");
        inn.amenities.add(new Amenity("bed", 2));
        inn.spot = new Spot("Mill Lane", null, null, Spot.Kind.TOWN);
        inn.rules = new HouseRules(22, new ArrayList<>(List.of("smoke")));
        return inn;
    }

    @OnEachDatabase
    void aRollbackTakesBackWhatWasFlushed(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.amenities.get(0).setCount(9);
            inn.rules.forbidden().add("sing");
            session.flush();
            session.rollback();

            Lodging again = session.get(Lodging.class, 1L);
            assertThat(again.amenities).hasToString("[2 bed]");
            assertThat(again.rules.forbidden()).containsExactly("smoke");
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSql()).isEmpty();
        }
    }

    @OnEachDatabase
    void aSavepointTakesBackWhatWasChangedInIt(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.amenities.get(0).setCount(3);
            session.flush();
            try {
                session.nested(nested -> {
                    inn.amenities.get(0).setCount(9);
                    nested.flush();
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException expected) {
                assertThat(inn.amenities).hasToString("[3 bed]");
            }
            session.commit();
        }
        assertThat(tables.rows("select amenities from lodging"))
                .singleElement()
                .asString()
                .contains("3");
    }

    @OnEachDatabase
    void refreshAndExpireReadItAgain(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.amenities.get(0).setCount(9);
            session.refresh(inn);
            assertThat(inn.amenities).hasToString("[2 bed]");

            inn.amenities.clear();
            session.expire(inn);
            assertThat(session.get(Lodging.class, 1L).amenities).hasToString("[2 bed]");
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSql()).isEmpty();
        }
    }

    /** What was merged and what is managed change apart from each other. */
    @OnEachDatabase
    void mergeMakesInstancesOfItsOwn(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        Lodging detached = tables.tenon().withSession(session -> session.get(Lodging.class, 1L));
        detached.amenities.get(0).setCount(3);

        tables.tenon().useTransaction(session -> {
            Lodging managed = session.merge(detached);
            detached.amenities.get(0).setCount(9);
            assertThat(managed.amenities).hasToString("[3 bed]").isNotSameAs(detached.amenities);
            assertThat(managed.rules.forbidden()).isNotSameAs(detached.rules.forbidden());
            assertThat(managed.spot).isSameAs(detached.spot);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update lodging set amenities = ? where id = ? [[{\"count\":3,\"name\":\"bed\"}], 1]");
    }

    @OnEachDatabase
    void mergeOfWhatDidNotChangeWritesNothing(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        Lodging detached = tables.tenon().withSession(session -> session.get(Lodging.class, 1L));
        tables.takeSent();
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.takeSql()).singleElement().asString().startsWith("select");
    }

    @OnEachDatabase
    void aSessionThatReadsOnlyHasTheValues(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        tables.tenon().useTransaction(TransactionOptions.defaults().readOnly(), session -> {
            Lodging inn = session.list(select(Lodging.class)).get(0);
            assertThat(inn.amenities).hasToString("[2 bed]");
            inn.amenities.clear();
        });
    }

    @OnEachDatabase
    void insertAllWritesManyRows(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        List<Lodging> huts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Lodging hut = new Lodging(i, "Hut");
            hut.amenities.add(new Amenity("bed", i));
            hut.notes = i == 2 ? null : Map.of("n", "v");
            huts.add(hut);
        }
        tables.tenon().useTransaction(session -> session.insertAll(huts));
        tables.tenon().useSession(session -> {
            for (Lodging hut : session.list(select(Lodging.class))) {
                assertThat(hut.amenities).hasToString("[" + hut.id + " bed]");
                assertThat(hut.notes == null).isEqualTo(hut.id == 2);
            }
        });
    }

    @OnEachDatabase
    void upsertWritesTheRowAnew(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        Lodging other = new Lodging(1, "Inn");
        other.amenities.add(new Amenity("bath", 1));
        tables.tenon().useTransaction(session -> session.upsert(other));
        assertThat(tables.tenon().withSession(session -> session.get(Lodging.class, 1L)).amenities)
                .hasToString("[1 bath]");
    }
}
