package dev.tenon.it.loading.options;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many owners one statement loads for (LOD-16). */
class ChunksTest {

    /** LOD-S10: three owners, two statements. */
    @OnEachDatabase
    void chunksOfTwo(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        List<Terrace> three = tables.tenon()
                .withSession(session -> session.list(select(Terrace.class)
                        .orderBy(Terrace_.id.asc())
                        .limit(3)
                        .fetch(Terrace_.vines.chunks(2))));

        assertThat(tables.takeOrigins()).containsExactly("select Terrace", "load Terrace.vines", "load Terrace.vines");
        assertThat(three).extracting(terrace -> terrace.vines.size()).containsExactly(2, 1, 0);
    }

    @OnEachDatabase
    void chunksOfDistinctTargets(Database database) throws SQLException {
        TestDatabase tables = Hillside.on(database);

        List<Terrace> all = tables.tenon()
                .withSession(session -> session.list(select(Terrace.class).fetch(Terrace_.vintner.chunks(2))));

        assertThat(tables.takeOrigins())
                .containsExactly("select Terrace", "load Terrace.vintner", "load Terrace.vintner");
        assertThat(all).allMatch(terrace -> terrace.vintner == null || terrace.vintner.isLoaded());
    }

    @Test
    void aChunkIsOneOwnerAtLeast() {
        assertThatThrownBy(() -> Terrace_.vines.chunks(0))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN522", "Terrace_.vines.chunks(0)");
        assertThatThrownBy(() -> Terrace_.vines.joined().chunks(2))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("TN522", "JOINED");
    }
}
