package dev.tenon.it.proof.grove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What random work has found in groves. */
class GroveTest {

    private static Sapling sapling(String label, Sapling... shoots) {
        Sapling sapling = new Sapling();
        sapling.label = label;
        sapling.shoots.addAll(List.of(shoots));
        return sapling;
    }

    private static Nametag tag(String label, Sapling sapling) {
        Nametag tag = new Nametag();
        tag.label = label;
        tag.sapling = sapling;
        return tag;
    }

    private static Sapling get(Session session, Sapling sapling) {
        return session.get(Sapling.class, sapling.id);
    }

    private static List<String> places(TestDatabase tables) throws SQLException {
        return tables.rows("select s.label, p.label, s.place from sapling s join sapling p on p.id = s.parent_id"
                + " order by p.label, s.place");
    }

    /** The place in a list is not the foreign key, and in nobody's way (FLS-8). */
    @OnEachDatabase
    void aRowMayStandInItsOwnList(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling self = sapling("self");
            session.persist(self);
            self.shoots.add(self);
        });
        assertThat(places(tables)).containsExactly("self self 0");
    }

    /** MRG-3: what was detached has its row still, and is merged where a managed list holds it. */
    @OnEachDatabase
    void mergesWhatAManagedListHoldsDetached(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        Sapling sapling = sapling("old");
        tables.tenon().useTransaction(session -> {
            for (int i = 1; i <= 2; i++) {
                Ring ring = new Ring();
                ring.label = "ring" + i;
                sapling.rings.add(ring);
            }
            session.persist(sapling);
        });
        tables.tenon().useTransaction(session -> {
            Sapling old = get(session, sapling);
            Ring detached = old.rings.get(0);
            session.detach(detached);
            detached.width = 2;
            session.merge(old);
            assertThat(old.rings).hasSize(2).doesNotContain(detached);
        });
        assertThat(tables.rows("select label, width, nth from ring order by nth"))
                .containsExactly("ring1 2 0", "ring2 null 1");
    }

    /** BRF-16: a verdict that was not written is taken back with all that follows from it. */
    @OnEachDatabase
    void whoIsBackAfterARefusedFlushHasWhatReferredToIt(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling orphan = sapling("orphan");
            Sapling parent = sapling("parent", orphan, sapling("sister"));
            Sapling graft = sapling("graft");
            graft.stock = orphan;
            session.persist(parent);
            session.persist(graft);
            session.flush();

            parent.shoots.remove(orphan);
            graft.label = null;
            assertThatThrownBy(session::flush).hasMessageContaining("[TN645]");
            assertThat(graft.stock).isSameAs(orphan);

            parent.shoots.add(0, orphan);
            graft.label = "graft";
        });
        assertThat(places(tables)).containsExactly("orphan parent 0", "sister parent 1");
        assertThat(tables.rows("select g.label, s.label from sapling g join sapling s on s.id = g.stock_id"))
                .containsExactly("graft orphan");
    }

    /** COL-7: who comes by the reference comes last. */
    @OnEachDatabase
    void aReferenceGivesAPlaceInTheList(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        Sapling old = sapling("old", sapling("a"), sapling("b"), sapling("c"));
        Sapling other = sapling("other", sapling("d"));
        tables.tenon().useTransaction(session -> {
            session.persist(old);
            session.persist(other);
        });
        tables.tenon().useTransaction(session -> {
            Sapling b = get(session, old.shoots.get(1));
            b.parent = Ref.of(Sapling.class, other.id);
        });
        assertThat(places(tables)).containsExactly("a old 0", "c old 1", "d other 0", "b other 1");
    }

    @OnEachDatabase
    void theOthersMoveUpWhenOneIsRemoved(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        Sapling old = sapling("old", sapling("a"), sapling("b"), sapling("c"));
        tables.tenon().useTransaction(session -> session.persist(old));
        tables.tenon().useTransaction(session -> session.remove(get(session, old.shoots.get(0))));
        assertThat(places(tables)).containsExactly("b old 0", "c old 1");

        tables.tenon().useTransaction(session -> get(session, old).shoots.add(sapling("d")));
        assertThat(places(tables)).containsExactly("b old 0", "c old 1", "d old 2");
    }

    /** BRF-S5. */
    @OnEachDatabase
    void theOthersMoveUpWhenAnExchangedListTakesOne(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        Sapling old = sapling("old", sapling("a"), sapling("b"));
        Sapling other = sapling("other");
        tables.tenon().useTransaction(session -> {
            session.persist(old);
            session.persist(other);
            session.flush();
            other.shoots = new ArrayList<>(List.of(old.shoots.get(0)));
        });
        assertThat(places(tables)).containsExactly("b old 0", "a other 0");
    }

    /** MRG-3. */
    @OnEachDatabase
    void aMergedListBringsItsOrder(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        Sapling old = sapling("old", sapling("a"), sapling("b"), sapling("c"));
        tables.tenon().useTransaction(session -> session.persist(old));
        Collections.swap(old.shoots, 0, 2);
        tables.tenon().useTransaction(session -> session.merge(old));
        assertThat(places(tables)).containsExactly("c old 0", "b old 1", "a old 2");
    }

    /** The parent's row comes first, although the child's reference was looked at before the list was. */
    @OnEachDatabase
    void aNewParentsExchangedListTakesWhatIsThere(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling there = sapling("there");
            session.persist(there);
            session.flush();
            Sapling fresh = sapling("fresh");
            session.persist(fresh);
            fresh.shoots = new ArrayList<>(List.of(there));
        });
        assertThat(places(tables)).containsExactly("there fresh 0");
    }

    /** CAS-12: an orphan is a removed object, too. */
    @OnEachDatabase
    void anOrphanLetsGoOfWhatItGotMeanwhile(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling orphan = sapling("orphan");
            Sapling parent = sapling("parent", orphan);
            session.persist(parent);
            session.flush();
            orphan.grafts.add(parent);
            parent.shoots.clear();
        });
        assertThat(tables.rows("select label, stock_id from sapling")).containsExactly("parent null");
    }

    /** TXN-3: who was pushed out of a one-to-one, and deleted, is there again. */
    @OnEachDatabase
    void aRollbackBringsBackWhoWasPushedAway(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        try (Session session = tables.openSession()) {
            Sapling one = sapling("one");
            Sapling two = sapling("two");
            Nametag first = tag("first", one);
            Nametag second = tag("second", two);
            List.of(one, two, first, second).forEach(session::persist);
            session.commit();
            first.sapling = two;
            session.flush();
            session.rollback();
            assertThat(one.tag).isSameAs(first);
            assertThat(two.tag).isSameAs(second);
            assertThat(session.contains(second)).isTrue();
            session.commit();
        }
        assertThat(tables.rows(
                        "select n.label, s.label from nametag n join sapling s on s.id = n.sapling_id order by 1"))
                .containsExactly("first one", "second two");
    }

    /** FLS-8: the cycle is broken by an update of a row that goes, whose tag has gone before it. */
    @OnEachDatabase
    void aCycleOfRowsGoesWithWhatItGotMeanwhile(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling two = sapling("two");
            Sapling one = sapling("one", two);
            Nametag tag = tag("tag", one);
            session.persist(one);
            session.persist(tag);
            session.flush();
            two.shoots.add(one);
            session.flush();
            two.tag = tag;
            two.parent = null;
        });
        assertThat(tables.rows("select label from sapling")).isEmpty();
        assertThat(tables.rows("select label from nametag")).isEmpty();
    }

    /** FLS-8: one of the foreign keys is written by an update. */
    @OnEachDatabase
    void collectionsMayLeadInACircle(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GroveTest.class);
        tables.tenon().useTransaction(session -> {
            Sapling one = sapling("one");
            Sapling two = sapling("two");
            one.cuttings.add(two);
            two.cuttings.add(one);
            session.persist(one);
        });
        assertThat(tables.rows(
                        "select s.label, o.label from sapling s join sapling o on o.id = s.source_id order by 1"))
                .containsExactly("one two", "two one");
    }
}
