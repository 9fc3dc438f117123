package dev.tenon.it.names.reserved;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.SchemaMismatchException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Names that need quotes work everywhere: in DDL, in flushes, loads, and queries. */
class ReservedNamesTest {

    private static TestDatabase shop(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ReservedNamesTest.class);
        tables.tenon().useTransaction(session -> {
            User ada = new User("ada", "Ada Lovelace");
            ada.tick = "t";
            ada.mixed = "m";
            User grace = new User("grace", "Grace Hopper");
            grace.friends.add(ada);
            Selection order = new Selection("first");
            order.from = 3;
            order.user = Ref.of(ada);
            order.watchers.add(grace);
            order.values.addAll(List.of("x", "y"));
            order.counts.put("k", 1);
            session.persist(order);
            session.persist(new Selection("second"));
        });
        return tables;
    }

    @OnEachDatabase
    void keepsTheCaseOfQuotedNames(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        assertThat(tables.rows("select \"Login Name\", \"fullName\", \"Tick\", mixedcase from \"user\" order by 1"))
                .containsExactly("ada Ada Lovelace t m", "grace Grace Hopper null null");
        assertThat(tables.rows("select \"order\", \"from\", \"user\" from \"select\" order by 1"))
                .containsExactly("first 3 ada", "second 0 null");
        assertThat(tables.rows("select \"having\" from \"group\"")).containsExactly("grace");
        assertThat(tables.rows("select \"default\" from \"values\" order by 1")).containsExactly("x", "y");
        assertThat(tables.rows("select \"key\", \"value\" from \"table\"")).containsExactly("k 1");
        assertThat(tables.rows("select \"My Side\", \"Their Side\" from \"User Friends\""))
                .containsExactly("grace ada");
    }

    @OnEachDatabase
    void loadsAndWrites(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useTransaction(session -> {
            Selection order = session.one(select(Selection.class).where(Selection_.order.eq("first")));
            assertThat(order.user.get().fullName).isEqualTo("Ada Lovelace");
            assertThat(order.user.get().orders).containsExactly(order);
            assertThat(order.watchers).extracting(user -> user.login).containsExactly("grace");
            assertThat(order.watchers.iterator().next().friends).containsExactly(order.user.get());
            assertThat(order.values).containsExactlyInAnyOrder("x", "y");
            assertThat(order.counts).containsEntry("k", 1);
            order.order = "changed";
            order.from = 4;
            order.user = Ref.of(session.get(User.class, "grace"));
            order.watchers.clear();
            order.values.remove("x");
            order.counts.put("k", 2);
            session.get(User.class, "ada").tick = "tock";
        });
        assertThat(tables.rows("select \"order\", \"from\", \"user\" from \"select\" order by 1"))
                .containsExactly("changed 4 grace", "second 0 null");
        assertThat(tables.rows("select \"default\" from \"values\"")).containsExactly("y");
        assertThat(tables.rows("select \"value\" from \"table\"")).containsExactly("2");

        tables.tenon().useTransaction(session -> {
            session.remove(session.one(select(Selection.class).where(Selection_.from.eq(4))));
            session.remove(session.get(User.class, "ada"));
        });
        assertThat(tables.rows("select \"order\" from \"select\"")).containsExactly("second");
        assertThat(tables.rows("select \"Login Name\" from \"user\"")).containsExactly("grace");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Selection_.order)
                            .where(Selection_.user().fullName.like("Ada%"))))
                    .containsExactly("first");
            assertThat(session.list(select(Selection_.order)
                            .from(Selection.class)
                            .join(Selection_.watchers)
                            .where(User_.login.eq("grace"))))
                    .containsExactly("first");
            assertThat(session.list(select(User_.login).where(User_.orders.any(Selection_.from.eq(3)))))
                    .containsExactly("ada");
            assertThat(session.list(select(User_.login).where(User_.friends.isNotEmpty())))
                    .containsExactly("grace");
            assertThat(session.list(
                            select(User.class).orderBy(User_.login.asc()).fetch(User_.orders.joined(), User_.friends)))
                    .hasSize(2);
            var order = Selection_.alias("group");
            assertThat(session.list(select(order.order).from(order).where(order.from.eq(3))))
                    .containsExactly("first");
        });
    }

    @OnEachDatabase
    void validatesAndDrops(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().schema().validate();
        tables.tenon().schema().drop();
        tables.tenon().schema().drop();
        assertThatThrownBy(() -> tables.tenon().schema().validate()).isInstanceOf(SchemaMismatchException.class);
        tables.tenon().schema().create();
        tables.tenon().schema().validate();
    }
}
