package dev.tenon.it.scenarios.successors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What is loaded of the attributes that led to a removed object does not lead to who took over its row. */
class SuccessorTest {

    /** A circus C of jugglers 1 and 2, the first of which directs it. */
    private static TestDatabase circus(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SuccessorTest.class);
        tables.tenon().useTransaction(session -> {
            Circus circus = new Circus("C");
            session.persist(circus);
            for (Juggler juggler : List.of(new Juggler(1, "one"), new Juggler(2, "two"))) {
                session.persist(juggler);
                circus.engage(juggler);
            }
            circus.ensemble.get(0).directs = circus;
        });
        return tables;
    }

    private static Circus loaded(Session session) {
        Circus circus = session.get(Circus.class, "C");
        circus.parade.size();
        circus.parts.size();
        circus.guests.size();
        circus.lodgers.size();
        circus.ensemble.size();
        assertThat(circus.director.name).isEqualTo("one");
        return circus;
    }

    @OnEachDatabase
    void nothingLeadsToIt(Database database) throws SQLException {
        TestDatabase tables = circus(database);
        try (Session session = tables.openSession()) {
            Circus circus = loaded(session);
            Juggler second = session.get(Juggler.class, 2L);
            session.remove(circus.director);
            session.persist(new Juggler(1, "new"));
            session.commit();

            assertThat(circus.parade).containsExactly(second);
            assertThat(circus.parts).containsOnlyKeys("two");
            assertThat(circus.guests).containsExactly(second);
            assertThat(circus.lodgers).containsExactly(second);
            assertThat(circus.ensemble).containsExactly(second);
            assertThat(circus.director).isNull();
        }
        assertThat(tables.rows("select id, name, circus_code, directs_code, lodging_code from juggler order by id"))
                .containsExactly("1 new null null null", "2 two C null C");
        assertThat(tables.rows("select seat from juggler where id = 2")).containsExactly("0");
        assertThat(tables.rows("select place, parade_id from circus_parade")).containsExactly("0 2");
        assertThat(tables.rows("select part, parts_id from circus_part")).containsExactly("two 2");
        assertThat(tables.rows("select guests_id from circus_guest")).containsExactly("2");
    }

    /** By its own attributes. */
    @OnEachDatabase
    void whatItSaysItselfLeadsToIt(Database database) throws SQLException {
        TestDatabase tables = circus(database);
        try (Session session = tables.openSession()) {
            Circus circus = loaded(session);
            Juggler second = session.get(Juggler.class, 2L);
            session.remove(circus.director);
            Juggler successor = new Juggler(1, "new");
            successor.circus = circus;
            successor.directs = circus;
            session.persist(successor);
            session.commit();

            assertThat(circus.ensemble).containsExactly(successor, second);
            assertThat(circus.director).isSameAs(successor);
            assertThat(circus.parade).containsExactly(second);
        }
        assertThat(tables.rows("select id, name, circus_code, directs_code, seat from juggler order by id"))
                .containsExactly("1 new C C 0", "2 two C null 1");
    }

    /** By the attributes of others, which hold it in the place of the former one. */
    @OnEachDatabase
    void whoPutsItInThePlaceOfTheOtherLeadsToIt(Database database) throws SQLException {
        TestDatabase tables = circus(database);
        try (Session session = tables.openSession()) {
            Circus circus = loaded(session);
            Juggler first = circus.director;
            session.remove(first);
            Juggler successor = new Juggler(1, "new");
            session.persist(successor);
            circus.parade.set(0, successor);
            circus.parts.put("one", successor);
            circus.guests.remove(first);
            circus.guests.add(successor);
            circus.lodgers.remove(first);
            circus.lodgers.add(successor);
            circus.ensemble.set(0, successor);
            session.commit();
        }
        assertThat(tables.rows("select id, circus_code, directs_code, lodging_code, seat from juggler order by id"))
                .containsExactly("1 C null C 0", "2 C null C 1");
        assertThat(tables.rows("select place, parade_id from circus_parade order by 1"))
                .containsExactly("0 1", "1 2");
        assertThat(tables.rows("select part, parts_id from circus_part order by 1"))
                .containsExactly("one 1", "two 2");
        assertThat(tables.rows("select guests_id from circus_guest order by 1")).containsExactly("1", "2");
    }

    /** Where the flush is refused they hold the former object again. */
    @OnEachDatabase
    void aRefusedFlushLeavesTheFormerOne(Database database) throws SQLException {
        TestDatabase tables = circus(database);
        try (Session session = tables.openSession()) {
            Circus circus = loaded(session);
            Juggler first = circus.director;
            List<Juggler> parade = List.copyOf(circus.parade);
            session.remove(first);
            Juggler successor = new Juggler(1, null);
            session.persist(successor);
            assertThatThrownBy(session::flush).hasMessageContaining("[TN645] Juggler.name of Juggler#1 is null");
            assertThat(circus.parade).containsExactlyElementsOf(parade);
            assertThat(circus.parts).containsEntry("one", first);
            assertThat(circus.director).isSameAs(first);

            successor.name = "new";
            session.commit();
            assertThat(circus.parade).doesNotContain(first).hasSize(1);
        }
        assertThat(tables.rows("select place, parade_id from circus_parade")).containsExactly("0 2");
    }
}
