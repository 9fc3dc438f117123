package dev.tenon.it.inheritance;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;

/** An object has its rows in all tables of its class, or in none, where a statement for one of them fails. */
class AllOrNothingTest {
    private static final List<String> TABLES =
            List.of("performer", "vocalist", "top_vocalist", "acrobat", "aria", "performer_languages");

    private static TestDatabase filled(Database database) throws SQLException {
        return Performers.stored(database, AllOrNothingTest.class);
    }

    private static List<String> counts(TestDatabase tables) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String table : TABLES) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '" + table + "', count(*) from ")
                    .append(table);
        }
        return tables.rows(sql.toString());
    }

    private static Vocalist alto(String name) {
        Vocalist alto = new Headliner(name, 2, BigDecimal.ONE);
        alto.register = "alto"; // as Ella
        alto.arias.add(new Aria("Norma"));
        return alto;
    }

    @OnEachDatabase
    void aRowThatTheSubclassRefusesLeavesNoneInTheRoot(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<String> before = counts(tables);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.persist(new Acrobat("Ada", 1));
                    session.persist(alto("Kathleen"));
                }))
                .isInstanceOf(UniqueViolationException.class);

        assertThat(counts(tables)).isEqualTo(before);
    }

    /** What came before the savepoint stays, and the session goes on. */
    @OnEachDatabase
    void aSavepointTakesTheRootsRowBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.persist(new Acrobat("Ada", 1));
            Vocalist kathleen = alto("Kathleen");
            assertThatThrownBy(() -> session.nested(() -> session.persist(kathleen)))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(session.contains(kathleen)).isFalse();
            assertThat(session.list(select(Performer.class))).hasSize(5);
            kathleen.register = "contralto";
            session.persist(kathleen);
        });

        assertThat(tables.rows("select p.name, v.register from performer p join vocalist v on v.id = p.id"
                        + " join top_vocalist t on t.vocalist_id = p.id where p.name = 'Kathleen'"))
                .containsExactly("Kathleen contralto");
        assertThat(tables.rows("select title from aria where title = 'Norma'")).containsExactly("Norma");
    }

    /** The version was counted by a statement of its own. */
    @OnEachDatabase
    void anUpdateThatTheSubclassRefusesLeavesTheVersion(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        try (var session = tables.openSession()) {
            Headliner maria = session.get(Headliner.class, Performers.MARIA);
            assertThatThrownBy(() -> session.nested(() -> {
                        maria.name = "Callas";
                        maria.register = "alto";
                    }))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(maria.version).isEqualTo(1);
            assertThat(maria.name).isEqualTo("Maria");
            assertThat(maria.register).isNull();
            maria.octaves = 4;
            session.commit();
            assertThat(maria.version).isEqualTo(2);
        }

        assertThat(tables.rows("select p.name, p.version, v.octaves from performer p join vocalist v on v.id = p.id"
                        + " where p.id = 3"))
                .containsExactly("Maria 2 4");
    }
}
