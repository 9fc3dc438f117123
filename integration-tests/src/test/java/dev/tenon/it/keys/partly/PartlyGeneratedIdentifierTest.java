package dev.tenon.it.keys.partly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What is assigned of an identifier changes as whole identifiers do; what is generated stays with the row (PKC-1). */
class PartlyGeneratedIdentifierTest {

    private static TestDatabase withCasefile(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Casefile.class);
        tables.tenon().useTransaction(session -> {
            Casefile casefile = new Casefile("north", "theft");
            session.persist(casefile);
            session.persist(new Affidavit(casefile));
            session.flush();
            assertThat(casefile.number).isEqualTo(1);
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void theAssignedPartChanges(Database database) throws SQLException {
        TestDatabase tables = withCasefile(database);

        tables.tenon().useTransaction(session -> {
            Casefile casefile = session.get(Casefile.class, new CasefileKey("north", 1));
            casefile.office = "south";
            casefile.title = "fraud";
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("update casefile set title = ?, version = ?, office = ?, number = ?"
                            + " where office = ? and number = ? and version = ? [fraud, 2, south, 1, north, 1, 1]");
            assertThat(session.get(Casefile.class, new CasefileKey("south", 1))).isSameAs(casefile);
            assertThat(session.find(Casefile.class, new CasefileKey("north", 1)))
                    .isNull();
            assertThat(session.get(Affidavit.class, 1L).casefile.get()).isSameAs(casefile);
        });

        assertThat(tables.rows("select office, number, title, version from casefile"))
                .containsExactly("south 1 fraud 2");
        assertThat(tables.rows("select casefile_office, casefile_number from affidavit"))
                .containsExactly("south 1");
    }

    @OnEachDatabase
    void theGeneratedPartStays(Database database) throws SQLException {
        TestDatabase tables = withCasefile(database);
        try (Session session = tables.openSession()) {
            Casefile casefile = session.get(Casefile.class, new CasefileKey("north", 1));
            tables.takeSent();
            casefile.office = "south";
            casefile.number = 7;

            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageStartingWith("[TN646] the identifier of Casefile#")
                    .hasMessageContaining("a generated identifier stays with its row");
            assertThat(tables.takeSent()).isEmpty();

            casefile.number = 1;
            session.commit();
        }
        assertThat(tables.rows("select office, number from casefile")).containsExactly("south 1");
    }

    /** Flushed or not, behind a savepoint or not. */
    @OnEachDatabase
    void itIsWhatItWasAfterARollback(Database database) throws SQLException {
        TestDatabase tables = withCasefile(database);
        tables.run("delete from affidavit");
        try (Session session = tables.openSession()) {
            Casefile casefile = session.get(Casefile.class, new CasefileKey("north", 1));
            casefile.office = "south";
            assertThat(session.stateOf(casefile)).isEqualTo(EntityState.PERSISTENT);
            assertThatThrownBy(() -> session.nested(() -> {
                        casefile.office = "east";
                        session.flush();
                        casefile.office = "west";
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(casefile.office).isEqualTo("south");
            session.rollback();
            assertThat(casefile.office).isEqualTo("north");
            assertThat(session.get(Casefile.class, new CasefileKey("north", 1))).isSameAs(casefile);

            session.remove(casefile);
            session.flush();
            casefile.office = "south";
            session.persist(casefile);
            session.flush();
            session.rollback();
            assertThat(casefile.office).isEqualTo("north");
            assertThat(casefile.number).isEqualTo(1);
            session.commit();
        }
        assertThat(tables.rows("select office, number from casefile")).containsExactly("north 1");
    }

    @OnEachDatabase
    void aMergedObjectIsFoundByBothParts(Database database) throws SQLException {
        TestDatabase tables = withCasefile(database);
        Casefile form = new Casefile("north", "fraud");
        form.number = 1;
        form.version = 1;

        tables.tenon().useTransaction(session -> session.merge(form));

        assertThat(tables.rows("select office, number, title from casefile")).containsExactly("north 1 fraud");
    }

    /** It is made when the object comes to the session, which knows it by that from then on. */
    @OnEachDatabase
    void aRandomPartIsMadeAtOnce(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Casefile.class);
        tables.tenon().useTransaction(session -> {
            Deposition one = new Deposition("north", "saw it");
            Deposition other = new Deposition("north", "heard it");
            session.persist(one);
            session.persist(other);
            assertThat(session.find(Deposition.class, new DepositionKey("north", one.code)))
                    .isSameAs(one);
            assertThat(session.find(Deposition.class, new DepositionKey("north", other.code)))
                    .isSameAs(other);
            session.flush();
            tables.takeSent();
            one.office = "south";
        });
        assertThat(tables.takeOrigins()).containsExactly("update Deposition");
        assertThat(tables.rows("select office, text from deposition order by office"))
                .containsExactly("north heard it", "south saw it");
    }
}
