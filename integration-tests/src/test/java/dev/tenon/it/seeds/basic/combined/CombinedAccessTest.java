package dev.tenon.it.seeds.basic.combined;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Section "Combining Association Object with Many-to-Many Access Patterns". */
class CombinedAccessTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CombinedAccessTest.class);
        tables.run(
                "insert into investor (id, name) values (1, 'Hetty'), (2, 'Jesse')",
                "insert into stock (id, name) values (11, 'rails'), (12, 'oil')",
                "insert into holding (left_id, right_id, extra_data) values (1, 11, 'old'), (2, 12, null)");
        return tables;
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select left_id, right_id, extra_data from holding order by left_id, right_id");
    }

    @OnEachDatabase
    void hasOneTableForBoth(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl()).containsOnlyOnce("create table holding");
    }

    @OnEachDatabase
    void readsTheTargetsInOneStatement(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Investor> all = session.list(select(Investor.class).orderBy(Investor_.id.asc()));
            tables.takeSent();
            assertThat(all.get(0).stocks).extracting(stock -> stock.name).containsExactly("rails");
            assertThat(all.get(1).stocks).extracting(stock -> stock.name).containsExactly("oil");
            assertThat(tables.takeSent()).hasSize(1);
            assertThat(session.list(select(Stock_.name).where(Stock_.investors.any(Investor_.name.eq("Hetty")))))
                    .containsExactly("rails");
        });
    }

    /** OVL-S8, VWO-S1: "will not write any changes to Parent.children to the database". */
    @OnEachDatabase
    void writesNothingThroughTheView(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Investor hetty = session.get(Investor.class, 1L);
            hetty.stocks.add(session.get(Stock.class, 12L));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(rows(tables)).containsExactly("1 11 old", "2 12 null");
    }

    /** VWO-S2: "changes on one will not show up in another until" it is expired. */
    @OnEachDatabase
    void showsTheAssociationOnceTheViewIsExpired(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Investor hetty = session.get(Investor.class, 1L);
            Stock oil = session.get(Stock.class, 12L);
            assertThat(hetty.stocks).hasSize(1);
            hetty.holdings.add(new Holding(oil));
            session.flush();
            assertThat(hetty.stocks).hasSize(1);
            session.expire(hetty);
            assertThat(hetty.stocks).hasSize(2).contains(oil);
        });

        assertThat(rows(tables)).containsExactly("1 11 old", "1 12 null", "2 12 null");
    }

    /** The pair of the text's failing example: the redundant link costs nothing here. */
    @OnEachDatabase
    void insertsTheRowOnceWhereBothAreTouched(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Investor jesse = session.get(Investor.class, 2L);
            Stock rails = session.get(Stock.class, 11L);
            jesse.stocks.add(rails);
            jesse.holdings.add(new Holding(rails));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .filteredOn(sql -> sql.startsWith("insert"))
                .hasSize(1);
        assertThat(rows(tables)).containsExactly("1 11 old", "2 11 null", "2 12 null");
    }

    @OnEachDatabase
    void removesTheRowsWithEitherEnd(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Investor.class, 1L)));

        assertThat(rows(tables)).containsExactly("2 12 null");
    }
}
