package dev.tenon.it.seeds.joins.operators;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.ToMany;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Using custom operators in join conditions": operators that only PostgreSQL has. SQLite says that it has them not, when
 * the relationship is first used.
 */
class DatabaseOperatorsTest {

    /**
     * An operator.
     *
     * @param sql the condition as the driver gets it: a question mark is written twice
     * @param found what the first subnet's collection holds
     */
    private record Operator(
            String name,
            ToMany<Subnet, Endpoint> attribute,
            Function<Subnet, List<Endpoint>> read,
            String sql,
            String found) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Operator> operators() {
        return Stream.of(
                new Operator(">>=", Subnet_.within, subnet -> subnet.within, "owner_.net >>= e.address", "[e1, e2]"),
                new Operator("&&", Subnet_.sharing, subnet -> subnet.sharing, "e.ports && owner_.ports", "[e1, e3]"),
                new Operator("@>", Subnet_.equipped, subnet -> subnet.equipped, "e.doc @> owner_.features", "[e2]"),
                new Operator(
                        "->>", Subnet_.ofKind, subnet -> subnet.ofKind, "(e.doc ->> 'kind') = owner_.label", "[e3]"),
                new Operator("~", Subnet_.named, subnet -> subnet.named, "e.name ~ ('^' || owner_.label)", "[e2]"),
                new Operator("?", Subnet_.having, subnet -> subnet.having, "e.doc ?? owner_.label", "[e1]"));
    }

    private static TestDatabase filled() throws SQLException {
        TestDatabase tables = new TestDatabase(Database.POSTGRES, DatabaseOperatorsTest.class);
        tables.run(
                "insert into subnet (id, net, ports, features, label)"
                        + " values (1, '10.0.0.0/8', '{22,80}', '{\"tls\": true}', 'web'),"
                        + " (2, '192.168.0.0/16', '{25}', '{\"none\": 1}', 'nothing')",
                "insert into endpoint (id, address, ports, doc, name)"
                        + " values (1, '10.0.0.5', '{80}', '{\"web\": 1}', 'the web'),"
                        + " (2, '10.1.0.5', '{443}', '{\"tls\": true, \"kind\": \"db\"}', 'web-2'),"
                        + " (3, '172.16.0.1', '{22,25}', '{\"kind\": \"web\"}', 'mail')");
        return tables;
    }

    @ParameterizedTest
    @MethodSource("operators")
    void comparesOnPostgres(Operator operator) throws SQLException {
        TestDatabase tables = filled();

        tables.tenon().useSession(session -> {
            Subnet subnet = session.get(Subnet.class, 1L);
            tables.takeSql();
            assertThat(List.copyOf(operator.read().apply(subnet))).hasToString(operator.found());
        });

        assertThat(tables.takeSql()).singleElement().satisfies(sql -> assertThat(sql)
                .contains(" on " + operator.sql() + " where "));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void isJoinedAndAskedOnPostgres(Operator operator) throws SQLException {
        TestDatabase tables = filled();

        tables.tenon().useSession(session -> {
            List<Subnet> subnets = session.list(select(Subnet.class)
                    .where(operator.attribute().isNotEmpty(), Subnet_.id.eq(1L))
                    .fetch(operator.attribute().joined()));
            assertThat(subnets).singleElement().satisfies(subnet -> assertThat(
                            List.copyOf(operator.read().apply(subnet)))
                    .hasToString(operator.found()));
        });
    }

    /** The reference's own example: {@code v4address << v4representation}. */
    @Test
    void findsTheNetworkOfAnAddress() throws SQLException {
        TestDatabase tables = filled();

        tables.tenon().useSession(session -> {
            assertThat(session.get(Endpoint.class, 1L).subnet.get().id).isEqualTo(1L);
            assertThat(session.get(Endpoint.class, 3L).subnet).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("operators")
    void isMissedOnSqlite(Operator operator) throws SQLException {
        TestDatabase tables = new TestDatabase(Database.SQLITE, DatabaseOperatorsTest.class);
        tables.run("insert into subnet (id, label) values (1, 'web')");

        tables.tenon().useSession(session -> {
            Subnet subnet = session.get(Subnet.class, 1L);
            if (operator.name().equals("->>")) {
                // SQLite has documents as well.
                assertThat(operator.read().apply(subnet)).isEmpty();
                return;
            }
            assertThatThrownBy(() -> operator.read().apply(subnet).size())
                    .isInstanceOf(TenonException.class)
                    .hasMessageContaining("[TN608] SQLite has no operator " + operator.name());
        });
    }
}
