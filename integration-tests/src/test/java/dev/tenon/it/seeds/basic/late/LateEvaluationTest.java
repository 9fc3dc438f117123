package dev.tenon.it.seeds.basic.late;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Section "Late-Evaluation of Relationship Arguments": what the text resolves at run time, javac has resolved. */
class LateEvaluationTest {

    @OnEachDatabase
    void resolvesClassesThatMentionEachOther(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LateEvaluationTest.class);

        tables.tenon().useTransaction(session -> {
            Abbey abbey = new Abbey("Cluny");
            abbey.monks.add(new Monk("Odo"));
            abbey.monks.add(new Monk("Berno"));
            session.persist(abbey);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into abbey (name) values (?) returning id [Cluny]",
                        "insert into monk (name, abbey_id) values (?, ?), (?, ?) returning id [Odo, 1, Berno, 1]");
        tables.tenon().useSession(session -> assertThat(session.get(Abbey.class, 1L).monks)
                .extracting(monk -> monk.name)
                .containsExactly("Berno", "Odo"));
    }

    /** "For the case where more than one module contains a class of the same name": the import says which. */
    @OnEachDatabase
    void tellsClassesOfOneNameApart(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LateEvaluationTest.class);

        tables.tenon().useTransaction(session -> {
            Abbey abbey = new Abbey("Cluny");
            abbey.offers.add(new dev.tenon.it.seeds.basic.late.shop.Leaflet("cheese"));
            abbey.letters.add(new dev.tenon.it.seeds.basic.late.mail.Leaflet("greetings"));
            session.persist(abbey);
        });

        assertThat(tables.rows("select text, abbey_id from leaflet")).containsExactly("cheese 1");
        assertThat(tables.rows("select text, abbey_id from mail_leaflet")).containsExactly("greetings 1");
        tables.tenon().useSession(session -> {
            Abbey abbey = session.get(Abbey.class, 1L);
            assertThat(abbey.offers).hasSize(1);
            assertThat(abbey.letters).hasSize(1);
        });
    }
}
