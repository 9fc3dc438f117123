package dev.tenon.it.inheritance.converted;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;

/** A converter is asked about objects that have its attribute only. */
class ConvertedAttributeTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ConvertedAttributeTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Luggage(1, "Ada"));
            session.persist(new Trunk(2, "Bob", Year.of(1912)));
        });
        return tables;
    }

    @OnEachDatabase
    void writesAndReadsObjectsOfOtherClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(tables.rows("select id, built from trunk")).containsExactly("2 AD 1912");
        tables.tenon().useTransaction(session -> {
            List<Luggage> all = session.list(select(Luggage.class).orderBy(Luggage_.id.asc()));
            assertThat(all).extracting(luggage -> luggage.owner).containsExactly("Ada", "Bob");
            assertThat(((Trunk) all.get(1)).built).isEqualTo(Year.of(1912));
            all.get(0).owner = "Cid";
            ((Trunk) all.get(1)).built = Year.of(1913);
        });
        assertThat(tables.rows("select owner from luggage order by id")).containsExactly("Cid", "Bob");
        assertThat(tables.rows("select built from trunk")).containsExactly("AD 1913");
    }

    @OnEachDatabase
    void mergesAndRestoresObjectsOfOtherClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Luggage detached = tables.tenon().inTransaction(session -> session.get(Luggage.class, 1L));
        detached.owner = "Dee";

        tables.tenon().useTransaction(session -> {
            assertThat(session.merge(detached).owner).isEqualTo("Dee");
            session.refresh(session.get(Luggage.class, 2L));
        });

        assertThat(tables.rows("select owner from luggage order by id")).containsExactly("Dee", "Bob");
    }
}
