package dev.tenon.it.proof.liner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What random work has found on liners. */
class LinerTest {

    private static Deck deck(String label) {
        Deck deck = new Deck();
        deck.code = label;
        deck.label = label;
        return deck;
    }

    private static Bunk bunk(String label, int number) {
        Bunk bunk = new Bunk();
        bunk.label = label;
        bunk.id = new BunkId(null, number);
        return bunk;
    }

    /** PKC-1: who gets another identifier with another parent may be linked in the same flush. */
    @OnEachDatabase
    void aLinkToARowThatMoves(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        tables.tenon().useTransaction(session -> {
            Deck upper = deck("upper");
            Deck lower = deck("lower");
            session.persist(upper);
            session.persist(lower);
            Bunk bunk = bunk("a", 1);
            upper.bunks.put("a", bunk);
            Steward ann = new Steward();
            ann.label = "Ann";
            session.persist(ann);
            session.flush();
            bunk.deck = lower;
            ann.bunks.add(bunk);
        });
        assertThat(tables.rows("select bunk_deck, bunk_nr from steward_bunk")).containsExactly("lower 1");
    }

    /** PKC-1: what it identifies is known once its own identifier is written. */
    @OnEachDatabase
    void nothingComesToAnObjectThatGetsAnotherIdentifier(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        try (Session session = tables.openSession()) {
            Deck upper = deck("upper");
            Deck lower = deck("lower");
            upper.bunks.put("a", bunk("a", 1));
            session.persist(upper);
            session.persist(lower);
            session.commit();

            Bunk moved = upper.bunks.get("a");
            lower.code = "bottom";
            moved.deck = lower;
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .hasMessageContaining("[TN697] Bunk#BunkId[deck=upper, nr=1] and Deck#lower, which identifies it");
            assertThat(tables.takeSent()).isEmpty();

            session.rollback();
            lower.code = "bottom";
            session.flush();
            moved.deck = lower;
            session.commit();
        }
        assertThat(tables.rows("select deck_code, nr from bunk")).containsExactly("bottom 1");
    }

    /** ROW-1: also where the parent gives a part of the identifier, which the object does not hold itself yet. */
    @OnEachDatabase
    void aNewObjectTakesOverTheRowOfARemovedOne(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        tables.tenon().useTransaction(session -> {
            Deck upper = deck("upper");
            upper.bunks.put("a", bunk("a", 1));
            session.persist(upper);
            session.flush();

            Bunk successor = bunk("b", 1);
            successor.deck = upper;
            session.remove(upper.bunks.get("a"));
            session.persist(successor);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("update bunk set label = ? where deck_code = ? and nr = ? [b, upper, 1]");
            assertThat(successor.id).isEqualTo(new BunkId("upper", 1));
        });
        assertThat(tables.rows("select deck_code, nr, label from bunk")).containsExactly("upper 1 b");
    }

    /** A detached object can be changed, in the collections that it has loaded as well. */
    @OnEachDatabase
    void whatIdentifiesRowsIsChangedAfterItsSession(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        tables.tenon().useTransaction(session -> {
            Deck upper = deck("upper");
            upper.bunks.put("a", bunk("a", 1));
            session.persist(upper);
        });
        Deck detached = tables.tenon().inTransaction(session -> {
            Deck upper = session.get(Deck.class, "upper");
            assertThat(upper.bunks).hasSize(1);
            return upper;
        });
        detached.bunks.clear();
        detached.bunks.put("b", bunk("b", 2));
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.rows("select label, deck_code, nr from bunk")).containsExactly("b upper 2");
    }

    /** BRF-16: it has lost its former deck, and got none. */
    @OnEachDatabase
    void whoCameToAnotherParentAndLeftItIsAnOrphan(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        tables.tenon().useTransaction(session -> {
            Deck upper = deck("upper");
            Deck lower = deck("lower");
            session.persist(upper);
            session.persist(lower);
            Bunk bunk = bunk("a", 1);
            upper.bunks.put("a", bunk);
            session.flush();
            lower.bunks.put("a", bunk);
            lower.bunks.remove("a");
        });
        assertThat(tables.rows("select * from bunk")).isEmpty();
    }

    /** ROW-1: the successor has the row, which goes with it; who has left the former one is nobody's. */
    @OnEachDatabase
    void whoHasLeftAParentGoesWhereItsSuccessorIsRemoved(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LinerTest.class);
        tables.tenon().useTransaction(session -> {
            Deck upper = deck("upper");
            upper.bunks.put("a", bunk("a", 1));
            session.persist(upper);
            session.flush();
            upper.bunks.remove("a");
            session.remove(upper);
            Deck successor = deck("upper");
            session.persist(successor);
            session.remove(successor);
        });
        assertThat(tables.rows("select * from bunk")).isEmpty();
        assertThat(tables.rows("select * from deck")).isEmpty();
    }
}
