package dev.tenon.it.relationships.tree;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A tree is read level by level, written parents first, deleted children first. */
class TreeTest {

    private static TestDatabase tree(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TreeTest.class);
        tables.tenon()
                .useTransaction(session -> session.persist(new Folder(
                        "root",
                        new Folder("a", new Folder("a1"), new Folder("a2")),
                        new Folder("b", new Folder("b1")))));
        return tables;
    }

    private static Folder root(Session session) {
        return session.one(select(Folder.class).where(Folder_.parent.isNull()));
    }

    @OnEachDatabase
    void insertsLevelByLevel(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into folder (name, parent_id) values (?, ?) returning id [root, null]",
                        "insert into folder (name, parent_id) values (?, ?), (?, ?) returning id [a, 1, b, 1]",
                        "insert into folder (name, parent_id) values (?, ?), (?, ?), (?, ?) returning id [a1, 2, a2, 2, b1, 3]");
    }

    @OnEachDatabase
    void loadsLevelByLevel(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            Folder root = root(session);
            tables.takeSent();
            assertThat(root.children).extracting(folder -> folder.name).containsExactly("a", "b");
            assertThat(root.children.get(0).children)
                    .extracting(folder -> folder.name)
                    .containsExactly("a1", "a2");
            assertThat(root.children.get(1).children)
                    .extracting(folder -> folder.name)
                    .containsExactly("b1");
            assertThat(root.children.get(1).children.get(0).children).isEmpty();
            assertThat(root.children.get(0).children.get(0).children).isEmpty();
            assertThat(root.children.get(0).children.get(0).parent.get().parent.get())
                    .isSameAs(root);
            assertThat(root.parent).isNull();
            assertThat(tables.takeSent()).hasSize(3);
        });
        List<Folder> fetched = tables.tenon()
                .inTransaction(session -> session.list(select(Folder.class)
                        .where(Folder_.parent.isNull())
                        .fetch(Folder_.children.joined().then(Folder_.children))));
        assertThat(fetched.get(0).children.get(0).children).hasSize(2);
    }

    @OnEachDatabase
    void movesASubtree(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useTransaction(session -> {
            Folder root = root(session);
            Folder a = root.children.get(0);
            Folder b = root.children.get(1);
            b.children.add(a);
            assertThat(root.children).containsExactly(b);
            assertThat(a.parent.get()).isSameAs(b);
        });

        assertThat(tables.rows(
                        "select f.name, p.name from folder f left join folder p on p.id = f.parent_id order by f.id"))
                .containsExactly("root null", "a b", "b root", "a1 a", "a2 a", "b1 b");
    }

    @OnEachDatabase
    void deletesChildrenFirst(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useTransaction(session -> {
            Folder root = root(session);
            root.children.remove(0);
            session.flush();
            assertThat(tables.rows("select count(*) from folder")).isNotEmpty();
            session.remove(root);
        });

        assertThat(tables.rows("select name from folder")).isEmpty();
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = tree(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Folder_.name)
                            .where(Folder_.parent().parent().name.eq("root"))
                            .orderBy(Folder_.name.asc())))
                    .containsExactly("a1", "a2", "b1");
            var child = Folder_.alias("child");
            assertThat(session.list(select(Folder_.name, child.name)
                            .from(Folder.class)
                            .join(Folder_.children, child)
                            .where(Folder_.name.eq("a"))
                            .orderBy(child.name.asc())
                            .to((parent, name) -> parent + "/" + name)))
                    .containsExactly("a/a1", "a/a2");
            assertThat(session.list(select(Folder_.name)
                            .where(Folder_.children.isEmpty())
                            .orderBy(Folder_.name.asc())))
                    .containsExactly("a1", "a2", "b1");
        });
    }
}
