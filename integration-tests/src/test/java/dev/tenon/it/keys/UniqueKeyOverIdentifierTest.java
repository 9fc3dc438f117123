package dev.tenon.it.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

/** PKC-1, FLS-6: a unique key that holds a part of a composite identifier decides the order of rows like any other. */
class UniqueKeyOverIdentifierTest {
    private static final String MOVE = "update peg set rail = ?, number = ? where rail = ? and number = ?";

    /** A red coat on number 1 of one rail and on number 2 of the other. */
    private static TestDatabase pegs(Database database, BiConsumer<Peg, Peg> change) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Peg.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Peg("north", 1, "red"));
            session.persist(new Peg("south", 2, "red"));
        });
        tables.tenon().useTransaction(session -> {
            Peg north = session.get(Peg.class, new PegKey("north", 1));
            Peg south = session.get(Peg.class, new PegKey("south", 2));
            tables.takeSent();
            change.accept(north, south);
        });
        return tables;
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select rail, number, coat from peg order by 1");
    }

    @OnEachDatabase
    void theRowThatGivesUpItsNumberComesFirst(Database database) throws SQLException {
        TestDatabase tables = pegs(database, (north, south) -> {
            north.id = new PegKey("north", 2);
            south.id = new PegKey("south", 3);
        });

        assertThat(tables.takeSent()).containsExactly(MOVE + " [south, 3, south, 2]", MOVE + " [north, 2, north, 1]");
        assertThat(rows(tables)).containsExactly("north 2 red", "south 3 red");
    }

    @OnEachDatabase
    void soDoesTheRowThatGivesUpTheOtherPart(Database database) throws SQLException {
        TestDatabase tables = pegs(database, (north, south) -> {
            north.id = new PegKey("north", 2);
            south.coat = "blue";
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update peg set coat = ? where rail = ? and number = ? [blue, south, 2]",
                        MOVE + " [north, 2, north, 1]");
        assertThat(rows(tables)).containsExactly("north 2 red", "south 2 blue");
    }

    /** They exchange the numbers, though not their identifiers: one of them has no coat for a moment. */
    @OnEachDatabase
    void ringsTakeTwoSteps(Database database) throws SQLException {
        TestDatabase tables = pegs(database, (north, south) -> {
            north.id = new PegKey("north", 2);
            south.id = new PegKey("south", 1);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "update peg set coat = null where rail = ? and number = ?",
                        MOVE,
                        "update peg set coat = ?, rail = ?, number = ? where rail = ? and number = ?");
        assertThat(rows(tables)).containsExactly("north 2 red", "south 1 red");
    }

    /** What a removed row had goes to one that gets another identifier. */
    @OnEachDatabase
    void aRemovedRowGoesFirst(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Peg.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Peg("north", 1, "red"));
            session.persist(new Peg("south", 2, "red"));
        });

        tables.tenon().useTransaction(session -> {
            Peg north = session.get(Peg.class, new PegKey("north", 1));
            session.remove(session.get(Peg.class, new PegKey("south", 2)));
            north.id = new PegKey("north", 2);
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Peg", "update Peg");
        assertThat(rows(tables)).containsExactly("north 2 red");
    }
}
