package dev.tenon.it.proof.atlas;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What random work has found in atlases. */
class AtlasTest {

    private static HarbourChart harbour(String code) {
        HarbourChart chart = new HarbourChart();
        chart.code = code;
        chart.label = code;
        return chart;
    }

    /** PKC-1: the reference ends with the statement that would change the identifier, and the row can only go after it. */
    @OnEachDatabase
    void theIdentifierOfARemovedRowThatOthersReferToIsNotFreeYet(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AtlasTest.class);
        tables.tenon().useTransaction(session -> {
            HarbourChart cadiz = harbour("cadiz");
            cadiz.approach = Ref.of(harbour("bay"));
            session.persist(cadiz.approach.get());
            session.persist(cadiz);
        });
        tables.tenon().useTransaction(session -> {
            HarbourChart cadiz = session.get(HarbourChart.class, "cadiz");
            session.remove(session.get(Chart.class, "bay"));
            cadiz.approach = null;
            cadiz.code = "bay";
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContainingAll("TN697", "cadiz", "bay", "flush after the removal");
            assertThat(tables.takeSent()).isEmpty();
            cadiz.code = "cadiz";
            session.flush();
            cadiz.code = "bay";
            session.flush();
            assertThat(session.list(select(Chart.class))).containsExactly(cadiz);
        });
        assertThat(tables.rows("select label, code from chart")).containsExactly("cadiz bay");
    }

    @OnEachDatabase
    void aSuccessorInheritsNoValuesThatItsPredecessorGotLast(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AtlasTest.class);
        tables.tenon().useTransaction(session -> session.persist(harbour("cadiz")));
        tables.tenon().useTransaction(session -> {
            HarbourChart cadiz = session.get(HarbourChart.class, "cadiz");
            cadiz.notes = new ArrayList<>(List.of("ash"));
            session.remove(cadiz);
            session.persist(harbour("cadiz"));
        });
        assertThat(tables.rows("select note from chart_note")).isEmpty();
    }
}
