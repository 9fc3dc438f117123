package dev.tenon.it.seeds.joins.selfreferential;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Self-Referential Many-to-Many Relationship": a link table from a table to itself, seen from both ends. */
class SelfReferentialManyToManyTest {
    private static final String LINKS =
            "select left_junction_id, right_junction_id from junction_to_junction order by 1, 2";

    /** a → b, a → c, b → c, c → c. */
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SelfReferentialManyToManyTest.class);
        tables.run(
                "insert into junction (id, label) values (1, 'a'), (2, 'b'), (3, 'c')",
                "insert into junction_to_junction (left_junction_id, right_junction_id)"
                        + " values (1, 2), (1, 3), (2, 3), (3, 3)");
        return tables;
    }

    @OnEachDatabase
    void bothColumnsOfALinkReferToTheOneTable(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains(
                        "create table junction_to_junction",
                        "primary key (left_junction_id, right_junction_id)",
                        "foreign key (left_junction_id) references junction",
                        "foreign key (right_junction_id) references junction");
    }

    @OnEachDatabase
    void writesTheRowsBeforeTheirLinks(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SelfReferentialManyToManyTest.class);

        tables.tenon().useTransaction(session -> {
            Junction a = new Junction("a");
            Junction b = new Junction("b");
            a.rightJunctions.add(b);
            b.rightJunctions.add(a);
            session.persist(a);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into junction (label) values (?), (?) returning id [a, b]",
                        "insert into junction_to_junction (left_junction_id, right_junction_id) values (?, ?)"
                                + " [1, 2, 2, 1]");
    }

    @OnEachDatabase
    void readsALinkFromEitherEnd(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Junction> all = session.list(select(Junction.class).orderBy(Junction_.id.asc()));
            tables.takeSql();
            assertThat(all)
                    .extracting(each -> List.copyOf(each.rightJunctions).toString())
                    .containsExactly("[b, c]", "[c]", "[c]");
            assertThat(all)
                    .extracting(each -> List.copyOf(each.leftJunctions).toString())
                    .containsExactly("[]", "[a]", "[a, b, c]");
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select l.left_junction_id, j.id, j.label from junction_to_junction l"
                                + " join junction j on j.id = l.right_junction_id where l.left_junction_id in (…)"
                                + " order by j.id",
                        "select l.right_junction_id, j.id, j.label from junction_to_junction l"
                                + " join junction j on j.id = l.left_junction_id where l.right_junction_id in (…)"
                                + " order by j.id");
    }

    @OnEachDatabase
    void keepsBothEndsInStepAndWritesALinkOnce(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Junction a = session.get(Junction.class, 1L);
            Junction b = session.get(Junction.class, 2L);
            Junction c = session.get(Junction.class, 3L);
            assertThat(a.rightJunctions).hasSize(2);
            assertThat(a.leftJunctions).isEmpty();
            assertThat(b.leftJunctions).hasSize(1);
            assertThat(b.rightJunctions).hasSize(1);
            b.leftJunctions.remove(a);
            assertThat(a.rightJunctions).containsExactly(c);
            b.rightJunctions.add(a);
            assertThat(a.leftJunctions).containsExactly(b);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "delete from junction_to_junction where left_junction_id = ? and right_junction_id = ? [1, 2]",
                        "insert into junction_to_junction (left_junction_id, right_junction_id) values (?, ?) [2, 1]");
        assertThat(tables.rows(LINKS)).containsExactly("1 3", "2 1", "2 3", "3 3");
    }

    @OnEachDatabase
    void deletesTheLinksAtBothEndsWithTheRow(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Junction.class, 3L)));

        assertThat(tables.rows(LINKS)).containsExactly("1 2");
        assertThat(tables.rows("select label from junction order by id")).containsExactly("a", "b");
    }

    /** "Self-referential querying patterns": each end has an alias of its own. */
    @OnEachDatabase
    void isAskedUnderAnAlias(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        var right = Junction_.alias("r");

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Junction_.label)
                            .join(Junction_.rightJunctions, right)
                            .where(right.label.eq("c"))
                            .orderBy(Junction_.id.asc())))
                    .containsExactly("a", "b", "c");
            assertThat(session.list(
                            select(Junction_.label).where(Junction_.rightJunctions.any(Junction_.label.eq("b")))))
                    .containsExactly("a");
        });

        assertThat(tables.takeSql().get(0))
                .isEqualTo("select j.label from junction j join junction_to_junction jtj on jtj.left_junction_id = j.id"
                        + " join junction r on r.id = jtj.right_junction_id where r.label = ? order by j.id");
    }

    @OnEachDatabase
    void isFetchedToADepthInOneStatement(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            Junction a = session.one(select(Junction.class)
                    .where(Junction_.label.eq("a"))
                    .fetch(Junction_.rightJunctions.joined().then(Junction_.rightJunctions.joined())));
            assertThat(a.rightJunctions.toString()).isEqualTo("[b, c]");
            assertThat(a.rightJunctions.iterator().next().rightJunctions.toString())
                    .isEqualTo("[c]");
        });

        assertThat(tables.takeSql()).hasSize(1);
    }
}
