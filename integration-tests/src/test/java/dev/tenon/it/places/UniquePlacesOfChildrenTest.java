package dev.tenon.it.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/** FLS-6, COL-8: the same where the elements know their owner, so that their own UPDATE writes the foreign key. */
class UniquePlacesOfChildrenTest {
    private static final String VACATE =
            "update instruction set nth = (select min(others.nth) - 1 from instruction others"
                    + " where others.procedure_id = instruction.procedure_id) where id = ?";
    private static final String PLACE = "update instruction set nth = ? where id = ?";

    /** A procedure of the instructions 1 to 3, and one of 4 and 5. */
    private static TestDatabase procedures(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniquePlacesOfChildrenTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Procedure(1, new Instruction(1), new Instruction(2), new Instruction(3)));
            session.persist(new Procedure(2, new Instruction(4), new Instruction(5)));
        });
        return tables;
    }

    private static void change(TestDatabase tables, BiConsumer<List<Instruction>, List<Instruction>> change) {
        tables.tenon().useTransaction(session -> {
            List<Instruction> one = session.get(Procedure.class, 1L).instructions;
            List<Instruction> two = session.get(Procedure.class, 2L).instructions;
            one.size();
            tables.takeSent();
            change.accept(one, two);
        });
    }

    @OnEachDatabase
    void aPlaceThatIsNeverNullIsDeclaredSo(Database database) throws SQLException {
        assertThat(procedures(database).tenon().schema().ddl()).contains("nth integer not null");
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select procedure_id, nth, id from instruction order by 1, 2");
    }

    @OnEachDatabase
    void twoElementsExchangeTheirPlaces(Database database) throws SQLException {
        TestDatabase tables = procedures(database);

        change(tables, (one, two) -> Collections.swap(one, 0, 2));

        assertThat(tables.takeSent()).containsExactly(VACATE + " [3]", PLACE + " [2, 1, 0, 3]");
        assertThat(rows(tables)).startsWith("1 0 3", "1 1 2", "1 2 1");
    }

    /** Its UPDATE would bring its former place with it, which somebody has there. */
    @OnEachDatabase
    void oneGoesToAnotherOwner(Database database) throws SQLException {
        TestDatabase tables = procedures(database);

        change(tables, (one, two) -> two.add(0, one.get(1)));

        assertThat(tables.takeSent())
                .containsExactly(
                        VACATE + " [2]",
                        "update instruction set procedure_id = ?, version = ? where id = ? and version = ? [2, 2, 2, 1]",
                        PLACE + " [1, 3, 2, 5, 1, 4, 0, 2]");
        assertThat(rows(tables)).containsExactly("1 0 1", "1 1 3", "2 0 2", "2 1 4", "2 2 5");
    }

    @OnEachDatabase
    void anOrphanMakesRoom(Database database) throws SQLException {
        TestDatabase tables = procedures(database);

        change(tables, (one, two) -> one.remove(0));

        assertThat(tables.takeSent())
                .containsExactly(
                        "delete from instruction where id = ? and version = ? [1, 1]", PLACE + " [0, 2, 1, 3]");
        assertThat(rows(tables)).startsWith("1 0 2", "1 1 3", "2 0 4");
    }

    @OnEachDatabase
    void aNewOneComesBetween(Database database) throws SQLException {
        TestDatabase tables = procedures(database);

        change(tables, (one, two) -> one.add(1, new Instruction(6)));

        assertThat(tables.takeSql())
                .containsExactly(
                        VACATE, "insert into instruction (id, procedure_id, version, nth) values (?, ?, ?, ?)", PLACE);
        assertThat(rows(tables)).startsWith("1 0 1", "1 1 6", "1 2 2", "1 3 3");
    }

    @OnEachDatabase
    void appendedElementsAreInNobodysWay(Database database) throws SQLException {
        TestDatabase tables = procedures(database);

        change(tables, (one, two) -> one.add(new Instruction(6)));

        assertThat(tables.takeSql())
                .containsExactly("insert into instruction (id, procedure_id, version, nth) values (?, ?, ?, ?)");
    }
}
