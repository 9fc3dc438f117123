package dev.tenon.it.seeds.joins.customforeign.address;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Creating Custom Foreign Conditions", as it stands: the cast is to PostgreSQL's {@code inet}. */
class AddressConditionTest {
    private static TestDatabase entries() throws SQLException {
        TestDatabase tables = new TestDatabase(Database.POSTGRES, AddressConditionTest.class);
        tables.run("insert into host_entry (id, ip_address, content)"
                + " values (1, '10.0.0.1', null), (2, '10.0.0.2', '10.0.0.1'), (3, '10.0.0.3', null)");
        return tables;
    }

    @Test
    void joinsByTheAddressThatTheTextMeans() throws SQLException {
        TestDatabase tables = entries();

        tables.tenon().useSession(session -> {
            assertThat(session.get(HostEntry.class, 2L).parent.get().id).isEqualTo(1L);
            tables.takeSql();
            List<Long> children = session.list(select(HostEntry_.id)
                    .from(HostEntry.class)
                    .where(HostEntry_.parent().id.eq(1L)));
            assertThat(children).containsExactly(2L);
        });

        assertThat(tables.takeSql())
                .singleElement()
                .asString()
                .contains("join host_entry he2 on he2.ip_address = cast(he.content as inet)");
    }

    @Test
    void writesTheTextOfTheAddress() throws SQLException {
        TestDatabase tables = entries();

        tables.tenon().useTransaction(session -> {
            session.get(HostEntry.class, 3L).parent = session.reference(HostEntry.class, 1L);
            session.get(HostEntry.class, 2L).parent = null;
        });

        assertThat(tables.rows("select id, content from host_entry order by id"))
                .containsExactly("1 null", "2 null", "3 10.0.0.1");
    }
}
