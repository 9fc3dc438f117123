package dev.tenon.it.scenarios.cascades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What a removal takes with it, and what takes a removal back (CAS-5 to CAS-8, CAS-14 to CAS-16). */
class CascadedRemovalTest {

    /** Apiary 1 has the hives 1 and 2, apiary 2 has hive 3; hive 1 has two combs. */
    private static TestDatabase apiaries(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Apiary.class);
        tables.tenon().useTransaction(session -> {
            session.persist(
                    new Apiary("garden", new Beehive("white", new Honeycomb(), new Honeycomb()), new Beehive("blue")));
            session.persist(new Apiary("meadow", new Beehive("red")));
        });
        tables.takeSent();
        return tables;
    }

    /** CAS-5: unloaded attributes are loaded, at remove; rows go at flush. */
    @OnEachDatabase
    void removeLoadsWhatItReaches(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            tables.takeSent();
            session.remove(garden);
            assertThat(tables.takeOrigins()).containsExactly("load Apiary.hives", "load Beehive.combs");
            session.flush();
            assertThat(tables.takeSql())
                    .containsExactly(
                            "delete from honeycomb where id in (…)",
                            "delete from beehive where id in (…)",
                            "delete from apiary where id in (…)");
        });

        assertThat(tables.rows("select label from beehive")).containsExactly("red");
    }

    /** CAS-6, CAS-S8, FLS-2: an orphan takes along what it reaches, though nobody called remove. */
    @OnEachDatabase
    void anOrphanCascadesItsRemoval(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            Beehive white = garden.hives.remove(0);
            tables.takeSent();
            session.flush();
            assertThat(session.stateOf(white)).isEqualTo(EntityState.DELETED);
        });

        assertThat(tables.takeSql())
                .filteredOn(sql -> sql.startsWith("delete"))
                .containsExactly("delete from honeycomb where id in (…)", "delete from beehive where id in (…)");
        assertThat(tables.rows("select * from honeycomb")).isEmpty();
        assertThat(tables.rows("select label from beehive order by id")).containsExactly("blue", "red");
    }

    /** CAS-7, CAS-S13: a child that gets another parent before the flush is kept, and moves. */
    @OnEachDatabase
    void aNewParentCancelsTheRemoval(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        tables.tenon().useTransaction(session -> {
            Beehive blue = session.get(Beehive.class, 2L);
            Apiary meadow = session.get(Apiary.class, 2L);
            assertThat(meadow.hives).hasSize(1);
            session.remove(blue);
            meadow.hives.add(blue);
            tables.takeSent();
            session.flush();
            assertThat(session.stateOf(blue)).isEqualTo(EntityState.PERSISTENT);
            assertThat(tables.takeSent()).containsExactly("update beehive set apiary_id = ? where id = ? [2, 2]");
        });
    }

    /** CAS-S14: the hive that moves is updated, the other ones and their apiary go; in either order of the calls. */
    @OnEachDatabase
    void aChildMovesAwayFromARemovedParent(Database database) throws SQLException {
        for (boolean first : new boolean[] {true, false}) {
            TestDatabase tables = apiaries(database);
            tables.tenon().useTransaction(session -> {
                Apiary garden = session.get(Apiary.class, 1L);
                Apiary meadow = session.get(Apiary.class, 2L);
                Beehive blue = garden.hives.get(1);
                assertThat(meadow.hives).hasSize(1);
                tables.takeSent();
                if (first) {
                    meadow.hives.add(blue);
                }
                session.remove(garden);
                if (!first) {
                    meadow.hives.add(blue);
                }
            });
            assertThat(tables.takeSql())
                    .filteredOn(sql -> !sql.startsWith("select"))
                    .containsExactly(
                            "update beehive set apiary_id = ? where id = ?",
                            "delete from honeycomb where id in (…)",
                            "delete from beehive where id in (…)",
                            "delete from apiary where id in (…)");
            assertThat(tables.rows("select label, apiary_id from beehive order by id"))
                    .containsExactly("blue 2", "red 2");
        }
    }

    /** CAS-S7: whoever is removed first, the child's row goes first; without a cascade nothing else is written. */
    @OnEachDatabase
    void parentAndChildAreRemovedTogether(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Apiary.class);
        tables.tenon().useTransaction(session -> session.persist(new Orangery("south", new CitrusTree("lemon"))));

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            CitrusTree lemon = south.trees.get(0);
            assertThat(south.guests).isEmpty();
            session.remove(south);
            session.remove(lemon);
            tables.takeSent();
        });

        assertThat(tables.takeSql())
                .containsExactly("delete from citrus_tree where id in (…)", "delete from orangery where id in (…)");
    }

    /** CAS-8, CAS-S15: the old target is fetched where it is not loaded, and goes after its owner has let it go. */
    @OnEachDatabase
    void aReplacedTargetIsAnOrphan(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        tables.tenon().useTransaction(session -> {
            Falconer ada = session.get(Falconer.class, 1L);
            ada.falcon = Ref.of(new Falcon("young"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins())
                .containsExactly("load Falconer.falcon", "insert Falcon", "update Falconer", "delete Falcon");
        assertThat(tables.rows("select name from falcon")).containsExactly("young");
    }

    /** CAS-8: who lost its target and is removed before the flush takes the previous target along. */
    @OnEachDatabase
    void aRemovedOwnerTakesItsPreviousTargetToo(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        tables.tenon().useTransaction(session -> {
            Falconer ada = session.get(Falconer.class, 1L);
            ada.falcon = Ref.of(new Falcon("young"));
            session.remove(ada);
        });

        assertThat(tables.rows("select * from falconer")).isEmpty();
        assertThat(tables.rows("select * from falcon")).isEmpty();
    }

    /** CAS-8: the same for a collection, whichever came first, unless the hive has another apiary by then. */
    @OnEachDatabase
    void aRemovedOwnerTakesFormerMembersOfItsCollection(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            Apiary meadow = session.get(Apiary.class, 2L);
            assertThat(meadow.hives).hasSize(1);
            Beehive white = garden.hives.get(0);
            Beehive blue = garden.hives.get(1);
            garden.hives.clear();
            meadow.hives.add(blue);
            session.remove(garden);
            session.flush();
            assertThat(session.stateOf(white)).isEqualTo(EntityState.DELETED);
        });

        assertThat(tables.rows("select label, apiary_id from beehive order by id"))
                .containsExactly("blue 2", "red 2");
    }

    /** CAS-8: a falcon that another falconer took over is no orphan. */
    @OnEachDatabase
    void aTargetThatWasHandedOnStays(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        tables.tenon().useTransaction(session -> {
            Falconer ada = session.get(Falconer.class, 1L);
            Falconer grace = new Falconer("Grace");
            grace.falcon = ada.falcon;
            ada.falcon = null;
            session.persist(grace);
            session.remove(ada);
        });

        assertThat(tables.rows("select name, falcon_id from falconer")).containsExactly("Grace 1");
        assertThat(tables.rows("select name from falcon")).containsExactly("old");
    }

    /** CAS-S16, with Jakarta's outcome: what was only persisted is forgotten, and nothing is sent. */
    @OnEachDatabase
    void removingAPendingObjectForgetsIt(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Apiary.class);

        tables.tenon().useTransaction(session -> {
            Apiary apiary = new Apiary("garden", new Beehive("white"));
            session.persist(apiary);
            session.remove(apiary);
            assertThat(session.stateOf(apiary)).isEqualTo(EntityState.TRANSIENT);
            assertThat(session.stateOf(apiary.hives.get(0))).isEqualTo(EntityState.TRANSIENT);
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    /** CAS-S11: one DELETE of the link, one of the target. */
    @OnEachDatabase
    void aTargetIsRemovedWithItsLink(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        tables.tenon().useTransaction(session -> {
            Falconer ada = session.get(Falconer.class, 1L);
            Hood hood = ada.hoods.iterator().next();
            ada.hoods.remove(hood);
            session.remove(hood);
            tables.takeSent();
        });

        assertThat(tables.takeSql()).hasSize(2).first().asString().startsWith("delete from falconer_hood where ");
        assertThat(tables.rows("select * from hood")).isEmpty();
        assertThat(tables.rows("select * from falconer_hood")).isEmpty();
    }

    /** CAS-S10, CAS-14 as Tenon does better: the link goes though the target declares no relationship. */
    @OnEachDatabase
    void linksOfARemovedTargetGo(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Hood.class, 1L)));

        assertThat(tables.rows("select * from falconer_hood")).isEmpty();
        assertThat(tables.rows("select * from hood")).isEmpty();
    }

    /** CAS-15, CAS-S12: somebody else has deleted the link. */
    @OnEachDatabase
    void aLinkThatIsGoneIsSaid(Database database) throws SQLException {
        TestDatabase tables = falconer(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Falconer ada = session.get(Falconer.class, 1L);
                    assertThat(ada.hoods).hasSize(1);
                    session.connection().createStatement().execute("delete from falconer_hood");
                    ada.hoods.clear();
                    ada.name = "not written";
                }))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("delete a row of Falconer.hoods")
                .hasMessageContaining("the row of falconer_hood from Falconer#1 to Hood#1 was changed or deleted");
        assertThat(tables.rows("select name from falconer")).containsExactly("Ada");
        assertThat(tables.rows("select * from falconer_hood")).as("rolled back").hasSize(1);
    }

    /** CAS-16: a collection holds what was deleted until it is read again. */
    @OnEachDatabase
    void collectionsKeepWhatWasDeletedUntilTheyAreReadAgain(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        tables.tenon().useTransaction(session -> {
            Apiary garden = session.get(Apiary.class, 1L);
            Beehive blue = garden.hives.get(1);
            session.remove(blue);
            session.flush();
            assertThat(garden.hives).contains(blue);
            session.expire(garden);
            assertThat(garden.hives).doesNotContain(blue);
        });
    }

    /** What must have a parent cannot be let go of. */
    @OnEachDatabase
    void aChildThatNeedsItsParentCannotBeReleased(Database database) throws SQLException {
        TestDatabase tables = apiaries(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Beehive white = session.get(Beehive.class, 1L);
                    white.combs.clear();
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Honeycomb.hive");
        assertThat(tables.rows("select * from honeycomb")).hasSize(2);
    }

    private static TestDatabase falconer(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Apiary.class);
        tables.tenon().useTransaction(session -> {
            Hood hood = new Hood();
            session.persist(hood);
            Falconer ada = new Falconer("Ada");
            ada.falcon = Ref.of(new Falcon("old"));
            ada.hoods.add(hood);
            session.persist(ada);
        });
        tables.takeSent();
        return tables;
    }
}
