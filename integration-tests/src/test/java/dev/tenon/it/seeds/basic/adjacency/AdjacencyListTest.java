package dev.tenon.it.seeds.basic.adjacency;

import static dev.tenon.query.Sql.rawSql;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** "Adjacency List Relationships", with "Self-Referential Query Strategies" and "Configuring Self-Referential Eager Loading". */
class AdjacencyListTest {
    private static final String TWIG = "select t.id, t.data, t.parent_id from twig t";

    /** root → (child1, child2 → (subchild1, subchild2), child3). */
    private static TestDatabase tree(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AdjacencyListTest.class);
        tables.tenon()
                .useTransaction(session -> session.persist(new Twig(
                        "root",
                        new Twig("child1"),
                        new Twig("child2", new Twig("subchild1"), new Twig("subchild2")),
                        new Twig("child3"))));
        return tables;
    }

    @OnEachDatabase
    void storesTheParentBesideEachRow(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into twig (data, parent_id) values (?, ?) returning id [root, null]",
                        "insert into twig (data, parent_id) values (?, ?), (?, ?), (?, ?) returning id"
                                + " [child1, 1, child2, 1, child3, 1]",
                        "insert into twig (data, parent_id) values (?, ?), (?, ?) returning id"
                                + " [subchild1, 3, subchild2, 3]");
        assertThat(tables.rows("select id, parent_id, data from twig order by id"))
                .containsExactly(
                        "1 null root", "2 1 child1", "3 1 child2", "4 1 child3", "5 3 subchild1", "6 3 subchild2");
    }

    /** The direction is which side is "remote": the many side refers to {@code id}, the one side to {@code parent_id}. */
    @OnEachDatabase
    void seesBothDirectionsOfOneForeignKey(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            Twig child2 = session.one(select(Twig.class).where(Twig_.data.eq("child2")));
            tables.takeSql();
            assertThat(child2.parent.get().data).isEqualTo("root");
            assertThat(List.copyOf(child2.children)).hasToString("[subchild1, subchild2]");
            assertThat(child2.children.get(0).parent.get()).isSameAs(child2);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        TWIG + " where t.id = ?",
                        "select t.parent_id, t.id, t.data, t.parent_id from twig t where t.parent_id in (…) order by t.id");
    }

    /** "Self-Referential Query Strategies": get all nodes with a parent of that name. */
    @OnEachDatabase
    void asksForTheParentUnderAnAlias(Database database) throws SQLException {
        TestDatabase tables = tree(database);
        var parent = Twig_.alias("p");
        var grandparent = Twig_.alias("g");

        tables.tenon().useSession(session -> {
            tables.takeSql();
            assertThat(session.list(select(Twig_.data)
                            .join(Twig_.parent, parent)
                            .join(parent.parent, grandparent)
                            .where(Twig_.data.eq("subchild1"), parent.data.eq("child2"), grandparent.data.eq("root"))))
                    .containsExactly("subchild1");
            assertThat(session.list(select(Twig_.data)
                            .where(Twig_.parent().parent().data.eq("root"))
                            .orderBy(Twig_.id.asc())))
                    .containsExactly("subchild1", "subchild2");
            assertThat(session.list(select(Twig_.data).where(Twig_.children.any(Twig_.data.eq("subchild2")))))
                    .containsExactly("child2");
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select t.data from twig t join twig p on p.id = t.parent_id join twig g on g.id = p.parent_id"
                                + " where t.data = ? and p.data = ? and g.data = ?",
                        "select t.data from twig t left join twig t2 on t2.id = t.parent_id"
                                + " left join twig t3 on t3.id = t2.parent_id where t3.data = ? order by t.id",
                        "select t.data from twig t where exists"
                                + " (select 1 from twig t2 where t2.parent_id = t.id and t2.data = ?)");
    }

    /** "Configuring Self-Referential Eager Loading": as deep as it is written, by one join for each level. */
    @OnEachDatabase
    void loadsToADepthByJoins(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            tables.takeSql();
            Twig root = session.one(select(Twig.class)
                    .where(Twig_.parent.isNull())
                    .fetch(Twig_.children.joined().then(Twig_.children.joined())));
            assertThat(root.children).hasToString("[child1, child2, child3]");
            assertThat(root.children.get(1).children).hasToString("[subchild1, subchild2]");
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select t.id, t.data, t.parent_id, t2.id, t2.data, t2.parent_id, t3.id, t3.data, t3.parent_id"
                                + " from twig t left join twig t2 on t2.parent_id = t.id left join twig t3 on t3.parent_id = t2.id"
                                + " where t.parent_id is null order by t2.id, t3.id");
    }

    @OnEachDatabase
    void loadsToADepthByOneStatementForEachLevel(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            tables.takeSql();
            Twig root = session.one(
                    select(Twig.class).where(Twig_.parent.isNull()).fetch(Twig_.children.then(Twig_.children)));
            assertThat(tables.takeSql()).hasSize(3);
            assertThat(root.children.get(1).children).hasToString("[subchild1, subchild2]");
            assertThat(tables.takeSql()).isEmpty();
        });
    }

    /** A whole tree by a recursive query: the rows are peers, so that one more statement tells whose children they are. */
    @OnEachDatabase
    void loadsAWholeTree(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            tables.takeSql();
            List<Twig> all = session.list(rawSql(
                            "with recursive branch as (select * from twig where data = :top"
                                    + " union all select t.* from twig t join branch b on t.parent_id = b.id) select * from branch")
                    .bind("top", "root")
                    .select(Twig.class));
            assertThat(all).hasSize(6);
            Twig root = session.get(Twig.class, 1L);
            assertThat(root.children.get(1).children.get(1).children).isEmpty();
        });

        assertThat(tables.takeSql()).hasSize(2);
    }

    @OnEachDatabase
    void movesABranch(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useTransaction(session -> {
            Twig root = session.get(Twig.class, 1L);
            Twig child1 = root.children.get(0);
            Twig child2 = root.children.get(1);
            child1.children.add(child2);
            assertThat(root.children).doesNotContain(child2);
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly("update twig set parent_id = ? where id = ? [2, 3]");
    }

    /** "Composite Adjacency Lists": the account is part of the key and of the reference, and only the parent is written. */
    @OnEachDatabase
    void refersToARowOfTheSameAccount(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AdjacencyListTest.class);
        tables.tenon().useTransaction(session -> {
            Binder root = new Binder(1, 10, "root");
            Binder child = new Binder(1, 11, "child");
            root.children.add(child);
            session.persist(root);
            session.persist(child);
            session.persist(new Binder(2, 10, "root of another"));
        });
        assertThat(tables.rows("select account_id, binder_id, parent_id from binder order by 1, 2"))
                .containsExactly("1 10 null", "1 11 10", "2 10 null");

        tables.tenon().useTransaction(session -> {
            Binder child = session.get(Binder.class, new BinderKey(1L, 11L));
            assertThat(child.parent.get().name).isEqualTo("root");
            assertThat(child.parent.get().children).containsExactly(child);
            assertThat(session.get(Binder.class, new BinderKey(2L, 10L)).children)
                    .isEmpty();
            tables.takeSent();
            child.parent = null;
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update binder set parent_id = ? where account_id = ? and binder_id = ? [null, 1, 11]");
    }
}
