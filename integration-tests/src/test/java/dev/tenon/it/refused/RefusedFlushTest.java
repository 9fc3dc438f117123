package dev.tenon.it.refused;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * A flush that is refused in its preparation has brought both sides of relationships in step by then, and takes that back:
 * who takes a link back changes the side again that he changed, and no other one.
 */
class RefusedFlushTest {
    private static final String SEATS = "select id, cloister_id, seat from friar order by id";

    /** Cloisters 1 and 2, friars 11 to 13 in cloister 1, psalm 31, crosier 41 of friar 11, codex 1-5 which friar 11 keeps. */
    private static TestDatabase cloisters(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, RefusedFlushTest.class);
        tables.tenon().useTransaction(session -> {
            Cloister first = new Cloister(1, "first");
            session.persist(first);
            session.persist(new Cloister(2, "second"));
            Psalm psalm = new Psalm(31);
            session.persist(psalm);
            Friar friar = new Friar(11, first, psalm, psalm);
            List.of(friar, new Friar(12, first), new Friar(13, first)).forEach(each -> {
                session.persist(each);
                first.friars.add(each);
            });
            session.persist(new Crosier(41, friar));
            Codex codex = new Codex(first, 5, "of the first");
            codex.keeper = friar;
            session.persist(codex);
        });
        tables.takeSent();
        return tables;
    }

    /** A session that has everything: nothing is loaded between a change and the flush. */
    private static Session opened(TestDatabase tables) {
        Session session = tables.openSession();
        for (Cloister cloister : session.list(select(Cloister.class))) {
            cloister.friars.size();
            cloister.codices.size();
        }
        session.list(select(Friar.class)).forEach(friar -> friar.psalms.size());
        tables.takeSent();
        return session;
    }

    /** Nothing else is wrong but the name of a cloister. */
    private static void refuse(TestDatabase tables, Session session) {
        Cloister nameless = session.get(Cloister.class, 2L);
        nameless.name = null;
        assertThatThrownBy(session::flush).hasMessageContaining("[TN645] Cloister.name of Cloister#2 is null");
        assertThat(tables.takeSent()).isEmpty();
        nameless.name = "second";
    }

    @OnEachDatabase
    void theCollectionsHoldWhatTheyDid(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Cloister first = session.get(Cloister.class, 1L);
            Cloister second = session.get(Cloister.class, 2L);
            Friar moving = session.get(Friar.class, 12L);
            List<Friar> seated = List.copyOf(first.friars);
            moving.cloister = second;
            refuse(tables, session);
            assertThat(first.friars).containsExactlyElementsOf(seated);
            assertThat(second.friars).isEmpty();

            moving.cloister = first;
            session.commit();
            assertThat(tables.takeSent()).isEmpty();
        }
        assertThat(tables.rows(SEATS)).containsExactly("11 1 0", "12 1 1", "13 1 2");
    }

    /** The same change is written when the other thing is mended. */
    @OnEachDatabase
    void whatIsNotTakenBackIsWrittenByTheNextFlush(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Cloister second = session.get(Cloister.class, 2L);
            session.get(Friar.class, 12L).cloister = second;
            refuse(tables, session);
            session.commit();
            assertThat(second.friars).hasSize(1);
        }
        assertThat(tables.rows(SEATS)).containsExactly("11 1 0", "12 2 0", "13 1 1");
    }

    /** Of a one-to-one, the former target was let go as well. */
    @OnEachDatabase
    void theReferencesOfAOneToOneAreWhatTheyWere(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Crosier crosier = session.get(Crosier.class, 41L);
            Friar bearer = session.get(Friar.class, 11L);
            Friar other = session.get(Friar.class, 13L);
            other.crosier = crosier;
            refuse(tables, session);
            assertThat(crosier.bearer).isSameAs(bearer);
            assertThat(bearer.crosier).isSameAs(crosier);

            other.crosier = null;
            session.commit();
        }
        assertThat(tables.rows("select id, bearer_id from crosier")).containsExactly("41 11");
    }

    /** The part of an identifier that a parent gives, and a plain attribute on a reference's column (SYN-9). */
    @OnEachDatabase
    void attributesOnTheColumnsOfReferencesAreWhatTheyWere(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Codex codex = session.get(Codex.class, new CodexId(1L, 5));
            Cloister first = codex.cloister;
            Friar keeper = codex.keeper;
            codex.cloister = session.get(Cloister.class, 2L);
            codex.keeper = session.get(Friar.class, 12L);
            refuse(tables, session);
            assertThat(codex.id).isEqualTo(new CodexId(1L, 5));
            assertThat(codex.keeperId).isEqualTo(11L);
            assertThat(session.stateOf(codex)).isEqualTo(EntityState.PERSISTENT);

            codex.cloister = first;
            codex.keeper = keeper;
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSent()).isEmpty();
        }
        assertThat(tables.rows("select cloister_id, nr, keeper_id from codex")).containsExactly("1 5 11");
    }

    /** CAS-4: what a cascade brought was not there before the flush. */
    @OnEachDatabase
    void whatCameByACascadeIsNotInTheSession(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Cloister first = session.get(Cloister.class, 1L);
            Codex blank = new Codex(null, 6, null);
            first.codices.add(blank);
            assertThatThrownBy(session::flush).hasMessageContaining("[TN645] Codex.text of Codex");
            assertThat(session.stateOf(blank)).isEqualTo(EntityState.TRANSIENT);

            first.codices.remove(blank);
            Codex written = new Codex(null, 7, "of the first");
            first.codices.add(written);
            session.commit();
            assertThat(session.stateOf(written)).isEqualTo(EntityState.PERSISTENT);
        }
        assertThat(tables.rows("select cloister_id, nr from codex order by nr")).containsExactly("1 5", "1 7");
    }

    /** A list may hold an object twice, and lets both places go when that is removed. */
    @OnEachDatabase
    void aListThatARemovedObjectLeftHoldsItAsOftenAsBefore(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Friar friar = session.get(Friar.class, 11L);
            Psalm psalm = friar.psalms.get(0);
            session.remove(psalm);
            refuse(tables, session);
            assertThat(friar.psalms).containsExactly(psalm, psalm);

            session.persist(psalm);
            tables.takeSent();
            session.commit();
            assertThat(tables.takeSent()).isEmpty();
        }
        assertThat(tables.rows("select psalms_order, psalms_id from friar_psalm order by 1"))
                .containsExactly("0 31", "1 31");
    }

    /** What a converter throws says where; nothing was sent, so that the session goes on. */
    @OnEachDatabase
    void aConverterThatThrowsRefusesTheFlush(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Friar friar = session.get(Friar.class, 12L);
            friar.cloister = session.get(Cloister.class, 2L);
            friar.vow = "thrift";
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN693] Friar.vow of Friar#12 cannot be prepared for a flush")
                    .hasMessageContaining("java.lang.IllegalArgumentException: no vow: thrift")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(tables.takeSent()).isEmpty();

            friar.vow = "silence";
            session.commit();
        }
        assertThat(tables.rows("select vow, cloister_id from friar where id = 12"))
                .containsExactly("1 2");
    }

    /** An element's hashCode that throws when the other side gets it. */
    @OnEachDatabase
    void anElementThatThrowsRefusesTheFlush(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            Cloister first = session.get(Cloister.class, 1L);
            assertThat(first.treasures).isEmpty();
            Crosier crosier = new Crosier(42, null);
            crosier.metal = null;
            crosier.treasury = first;
            session.persist(crosier);
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("[TN693] Cloister.treasures of Cloister#1 cannot be prepared")
                    .hasCauseInstanceOf(NullPointerException.class);

            crosier.metal = "silver";
            session.commit();
            assertThat(first.treasures).containsExactly(crosier);
        }
        assertThat(tables.rows("select id, treasury_id from crosier where id = 42"))
                .containsExactly("42 1");
    }

    /** Jakarta: what a callback throws undoes the transaction, be it an exception of Tenon's. */
    @OnEachDatabase
    void aCallbackThatThrowsUndoesTheTransaction(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        for (String title : new String[] {"profane", "unknown"}) {
            try (Session session = opened(tables)) {
                session.get(Psalm.class, 31L).title = title;
                assertThatThrownBy(session::flush)
                        .isNotInstanceOf(FlushException.class)
                        .hasMessageEndingWith(title);
                assertThatThrownBy(session::flush).hasMessageContaining("TN637");
                session.rollback();
            }
        }
    }

    /** A transaction that only reads refuses every flush. */
    @OnEachDatabase
    void aTransactionThatReadsLeavesBothSidesAsWell(Database database) throws SQLException {
        TestDatabase tables = cloisters(database);
        try (Session session = opened(tables)) {
            session.commit();
            session.begin(TransactionOptions.defaults().readOnly());
            Cloister first = session.get(Cloister.class, 1L);
            Friar moving = first.friars.get(0);
            moving.cloister = session.get(Cloister.class, 2L);
            assertThatThrownBy(session::flush).isInstanceOf(SessionException.class);
            assertThat(first.friars).contains(moving);

            moving.cloister = first;
            session.commit();
        }
        assertThat(tables.rows(SEATS)).contains("11 1 0");
    }
}
