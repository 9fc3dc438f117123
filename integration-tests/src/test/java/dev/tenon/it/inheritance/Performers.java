package dev.tenon.it.inheritance;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;

/** The rows that the tests of the package begin with: one of each class. */
final class Performers {
    static final long PAT = 1;
    static final long ELLA = 2;
    static final long MARIA = 3;
    static final long JO = 4;

    private Performers() {}

    static TestDatabase stored(Database database, Class<?> test) throws SQLException {
        TestDatabase tables = new TestDatabase(database, test);
        tables.tenon().useTransaction(session -> {
            PlayHouse house = new PlayHouse("Bath");
            house.performers.add(new Performer("Pat"));
            house.performers.add(ella());
            house.performers.add(maria());
            house.performers.add(new Acrobat("Jo", 5));
            session.persist(house);
        });
        tables.takeSent();
        return tables;
    }

    static Vocalist ella() {
        Vocalist ella = new Vocalist("Ella", 2);
        ella.register = "alto";
        ella.compass = new Compass("c", "e");
        ella.languages.add("en");
        ella.arias.add(new Aria("Summertime"));
        return ella;
    }

    static Headliner maria() {
        Headliner maria = new Headliner("Maria", 3, new BigDecimal("1000.00"));
        maria.arias.add(new Aria("Tosca"));
        return maria;
    }
}
