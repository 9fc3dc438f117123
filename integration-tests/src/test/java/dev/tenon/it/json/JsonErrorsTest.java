package dev.tenon.it.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Map;

/** Values that make no JSON, and JSON that makes no value. */
class JsonErrorsTest {

    private static TestDatabase withInn(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Lodging.class);
        Lodging inn = new Lodging(1, "Inn");
        inn.amenities.add(new Amenity("bed", 2));
        tables.tenon().useTransaction(session -> session.persist(inn));
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void jsonOfAnotherFormIsRefused(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        tables.run("update lodging set amenities = '{\"no\": \"list\"}'");
        assertThatThrownBy(() -> tables.tenon().withSession(session -> session.get(Lodging.class, 1L)))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("[TN619] Lodging.amenities holds '{\"no\": \"list\"}', which is not the JSON of a"
                        + " java.util.List<dev.tenon.it.json.Amenity>");
    }

    /** PostgreSQL itself keeps nothing else. */
    @OnEachDatabase
    void whatIsNoJsonIsRefused(Database database) throws SQLException {
        if (database == Database.POSTGRES) {
            return;
        }
        TestDatabase tables = withInn(database);
        tables.run("update lodging set spot = '{oops'");
        assertThatThrownBy(() -> tables.tenon().withSession(session -> session.get(Lodging.class, 1L)))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("[TN619] Lodging.spot holds '{oops', which is not the JSON of a");
    }

    /** What cannot even be compared is refused before anything is sent. */
    @OnEachDatabase
    void aValueThatCannotBeWrittenIsRefusedAndCanBeCorrected(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.name = "Tavern";
            inn.amenities.add(new Broken());
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(UnstorableValueException.class)
                    .hasMessageStartingWith(
                            "[TN629] Lodging.amenities cannot be stored: it cannot be written as JSON: never\nhelp: ");
            assertThat(tables.takeSql()).isEmpty();

            inn.amenities.remove(1);
            session.commit();
        }
        assertThat(tables.rows("select name from lodging")).containsExactly("Tavern");
    }

    /** Where the row has no value yet, it is bound that the value is first written. */
    @OnEachDatabase
    void aFirstValueThatCannotBeWrittenRollsBack(Database database) throws SQLException {
        TestDatabase tables = withInn(database);
        try (Session session = tables.openSession()) {
            Lodging inn = session.get(Lodging.class, 1L);
            inn.details = Map.of("broken", new Broken());
            assertThatThrownBy(session::flush)
                    .isInstanceOf(UnstorableValueException.class)
                    .hasMessageContaining("Lodging.details cannot be stored");
            session.rollback();

            session.get(Lodging.class, 1L).details = Map.of("broken", false);
            session.commit();
        }
        assertThat(tables.rows("select details from lodging"))
                .singleElement()
                .asString()
                .contains("broken");
    }

    /** Has a getter that throws. */
    public static final class Broken extends Amenity {
        @Override
        public int getCount() {
            throw new IllegalStateException("never");
        }
    }
}
