package dev.tenon.it.flush;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Trees of any depth: nothing that walks objects recurs, so no chain is too long for the stack. */
class DeepTreeTest {
    private static final int DEPTH = 10_000;

    private static Node chain() {
        Node root = new Node("root");
        Node last = root;
        for (int i = 1; i < DEPTH; i++) {
            Node next = new Node("n" + i);
            last.children.add(next);
            last = next;
        }
        return root;
    }

    @OnEachDatabase
    void aLongChainIsPersistedRefreshedMergedAndRemoved(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, DeepTreeTest.class);
        Node root = chain();

        tables.tenon().useTransaction(session -> {
            session.persist(root);
            session.flush();
            assertThat(tables.takeOrigins()).hasSize(DEPTH);

            session.refresh(root);
            assertThat(root.name).isEqualTo("root");
        });

        assertThat(tables.rows("select count(*) from node where parent_id is not null"))
                .containsExactly(String.valueOf(DEPTH - 1));
        tables.tenon().useTransaction(session -> {
            List<Node> nodes = session.list(select(Node.class).fetch(Node_.children));
            assertThat(nodes).hasSize(DEPTH);
            root.name = "merged";
            tables.takeSent();
            assertThat(session.merge(root)).isIn(nodes);
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("update Node");

            session.remove(session.get(Node.class, root.id));
            session.flush();
            assertThat(tables.takeOrigins().stream().filter(origin -> origin.equals("delete Node")))
                    .hasSize(DEPTH);
        });
        assertThat(tables.rows("select * from node")).isEmpty();
    }

    /** A ring is broken at its first row, whatever its length. */
    @OnEachDatabase
    void aLongRingIsBrokenOnce(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, DeepTreeTest.class);
        Node first = new Node("n0");
        Node last = first;
        for (int i = 1; i < 2_000; i++) {
            Node next = new Node("n" + i);
            next.parent = last;
            last = next;
        }
        first.parent = last;
        Node end = last;

        tables.tenon().useTransaction(session -> {
            for (Node node = end; node != first; node = node.parent) {
                session.persist(node);
            }
            session.persist(first);
            session.flush();
            assertThat(tables.takeOrigins().stream().filter(origin -> origin.equals("update Node")))
                    .hasSize(1);
        });

        assertThat(tables.rows("select count(*) from node where parent_id is not null"))
                .containsExactly("2000");
    }
}
