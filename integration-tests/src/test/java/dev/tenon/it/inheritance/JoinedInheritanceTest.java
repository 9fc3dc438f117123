package dev.tenon.it.inheritance;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** Objects of a hierarchy are written to the tables of their classes, and read from them. */
class JoinedInheritanceTest {
    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, JoinedInheritanceTest.class);
    }

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Performer("Pat"));
            session.persist(vocalist());
            session.persist(new Headliner("Maria", 3, new BigDecimal("1000.00")));
            session.persist(new Acrobat("Jo", 5));
        });
        tables.takeSent();
        return tables;
    }

    private static Vocalist vocalist() {
        Vocalist vocalist = new Vocalist("Ella", 2);
        vocalist.compass = new Compass("c", "e");
        vocalist.languages.add("en");
        return vocalist;
    }

    @OnEachDatabase
    void insertsARowIntoTheTableOfEachClass(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            session.persist(new Performer("Pat"));
            session.persist(vocalist());
            session.persist(new Headliner("Maria", 3, new BigDecimal("1000.00")));
            session.persist(new Acrobat("Jo", 5));
        });

        assertThat(tables.takeSent()).containsExactly("?");
    }

    @OnEachDatabase
    void findsObjectsOfTheirClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Performer> all = session.list(select(Performer.class).orderBy(Performer_.name.asc()));
            assertThat(all).extracting(Object::getClass).isEqualTo(List.of());
        });
        assertThat(tables.takeSent()).containsExactly("?");
    }
}
