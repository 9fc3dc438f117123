package dev.tenon.it.events.described;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** The callbacks of a class that cannot be annotated are those of a listener, which its mapping names. */
class ListenerOfMappingTest {

    @OnEachDatabase
    void isToldOfTheClass(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ListenerOfMappingTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Amphora("Exekias")));
        assertThat(tables.rows("select potter, label, changes from amphora")).containsExactly("Exekias by Exekias 0");

        tables.tenon().useTransaction(session -> {
            Amphora amphora = session.get(Amphora.class, 1L);
            assertThat(amphora.label).isEqualTo("by Exekias, read");
            amphora.potter = "Nikosthenes";
        });
        assertThat(tables.rows("select potter, label, changes from amphora"))
                .containsExactly("Nikosthenes by Exekias, read 1");
    }
}
