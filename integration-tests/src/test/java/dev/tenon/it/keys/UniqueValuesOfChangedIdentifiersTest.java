package dev.tenon.it.keys;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Rows that get other identifiers and rows that hand on unique values are written in one order (PKC-1, FLS-6). */
class UniqueValuesOfChangedIdentifiersTest {
    private static final String WITH_SIGN = "update kiosk set sign = ?, version = ? where pitch = ? and version = ?";
    private static final String SIGN_AND_PITCH =
            "update kiosk set sign = ?, version = ?, pitch = ? where pitch = ? and version = ?";

    private static TestDatabase kiosks(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Kiosk.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Kiosk("A", "apples", "a"));
            session.persist(new Kiosk("B", "bread", "b"));
            session.persist(new Kiosk("C", "cheese", "c"));
        });
        return tables;
    }

    private static void change(TestDatabase tables, Consumer<List<Kiosk>> change) {
        tables.tenon().useTransaction(session -> {
            List<Kiosk> all = session.list(select(Kiosk.class).orderBy(Kiosk_.pitch.asc()));
            tables.takeSent();
            change.accept(all);
        });
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select pitch, sign, plate from kiosk order by pitch");
    }

    @OnEachDatabase
    void aRowThatGetsAnotherIdentifierTakesWhatAnotherGivesUp(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(0).pitch = "Z";
            all.get(0).sign = "bread";
            all.get(1).sign = "buns";
        });
        assertThat(tables.takeSent())
                .containsExactly(WITH_SIGN + " [buns, 2, B, 1]", SIGN_AND_PITCH + " [bread, 2, Z, A, 1]");
        assertThat(rows(tables)).containsExactly("B buns b", "C cheese c", "Z bread a");
    }

    @OnEachDatabase
    void aRowTakesWhatOneThatGetsAnotherIdentifierGivesUp(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(2).pitch = "Z";
            all.get(2).sign = "cream";
            all.get(0).sign = "cheese";
        });
        assertThat(tables.takeSent())
                .containsExactly(SIGN_AND_PITCH + " [cream, 2, Z, C, 1]", WITH_SIGN + " [cheese, 2, A, 1]");
    }

    /** The one that comes to refer to it binds an identifier that is in the table by then. */
    @OnEachDatabase
    void aRowRefersToOneThatTakesAnIdentifierAfterAnother(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(0).pitch = "Z";
            all.get(1).pitch = "A";
            all.get(2).supplier = all.get(1);
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update kiosk set version = ?, pitch = ? where pitch = ? and version = ? [2, Z, A, 1]",
                        "update kiosk set version = ?, pitch = ? where pitch = ? and version = ? [2, A, B, 1]",
                        "update kiosk set supplier_pitch = ?, version = ? where pitch = ? and version = ? [A, 2, C, 1]");
    }

    @OnEachDatabase
    void theyExchangeWhatTheyHave(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(0).pitch = "Z";
            all.get(0).sign = "bread";
            all.get(1).sign = "apples";
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update kiosk set sign = null where pitch = ? and version = ? [A, 1]",
                        WITH_SIGN + " [apples, 2, B, 1]",
                        SIGN_AND_PITCH + " [bread, 2, Z, A, 1]");
        assertThat(rows(tables)).containsExactly("B apples b", "C cheese c", "Z bread a");
    }

    /** One wants the identifier of the other, and has a value that the other wants. */
    @OnEachDatabase
    void identifierAndValueGoInOppositeDirections(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(0).pitch = "B";
            all.get(0).sign = "anise";
            all.get(1).pitch = "Z";
            all.get(1).sign = "apples";
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update kiosk set sign = null where pitch = ? and version = ? [A, 1]",
                        SIGN_AND_PITCH + " [apples, 2, Z, B, 1]",
                        SIGN_AND_PITCH + " [anise, 2, B, A, 1]");
        assertThat(rows(tables)).containsExactly("B anise a", "C cheese c", "Z apples b");
    }

    @OnEachDatabase
    void whatCannotBeExchangedIsRefusedBeforeAnythingIsSent(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        try (Session session = tables.openSession()) {
            Kiosk one = session.get(Kiosk.class, "A");
            Kiosk other = session.get(Kiosk.class, "B");
            one.pitch = "B";
            one.plate = "x";
            other.pitch = "Z";
            other.plate = "a";
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN690]")
                    .hasMessageContaining("unique (plate) of table kiosk, in Kiosk#A, Kiosk#B");
            assertThat(tables.takeSent()).isEmpty();
            session.rollback();
        }
    }

    /** A row that is written before the one to which it refers gets the other's new identifier with that. */
    @OnEachDatabase
    void aReferenceFollowsWhicheverIsWrittenFirst(Database database) throws SQLException {
        TestDatabase tables = kiosks(database);
        change(tables, all -> {
            all.get(0).pitch = "Z";
            all.get(0).sign = "bread";
            all.get(1).sign = "buns";
            all.get(1).supplier = all.get(0);
        });
        assertThat(tables.rows("select pitch, supplier_pitch from kiosk order by pitch"))
                .containsExactly("B Z", "C null", "Z null");
    }
}
