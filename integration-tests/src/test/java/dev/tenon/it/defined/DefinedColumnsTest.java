package dev.tenon.it.defined;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A text in a column that the user defined is bound as what the column takes. */
class DefinedColumnsTest {

    @OnEachDatabase
    void theyAreWrittenReadAndCompared(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Router.class);
        tables.tenon()
                .useTransaction(session ->
                        session.insertAll(List.of(new Router(1, "10.0.0.1", "cellar"), new Router(2, null, null))));
        tables.tenon().useTransaction(session -> {
            Router first = session.get(Router.class, 1L);
            assertThat(first.address).isEqualTo("10.0.0.1");
            first.address = "10.0.0.7";
            session.get(Router.class, 2L).place = "attic";
        });
        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Router_.place).where(Router_.address.eq("10.0.0.7"))))
                    .containsExactly("cellar");
            assertThat(session.list(select(Router_.id).where(Router_.place.isIn("attic", "cellar"))))
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(session.list(select(Router_.place).where(Router_.address.isNull())))
                    .containsExactly("attic");
        });
    }
}
