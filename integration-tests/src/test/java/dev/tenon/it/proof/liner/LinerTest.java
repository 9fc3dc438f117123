package dev.tenon.it.proof.liner;

import static org.assertj.core.api.Assertions.assertThat;

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
}
