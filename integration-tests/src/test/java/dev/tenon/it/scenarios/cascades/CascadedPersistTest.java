package dev.tenon.it.scenarios.cascades;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Who becomes part of a session with whom (CAS-1, CAS-4, BRF-10). */
class CascadedPersistTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, Orangery.class);
    }

    private static TestDatabase withOneOrangery(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Orangery("south", new CitrusTree("lemon"))));
        tables.takeSent();
        return tables;
    }

    /** CAS-1: as Jakarta has it, nothing cascades that the mapping does not say; the error names both remedies. */
    @OnEachDatabase
    void nothingCascadesByDefault(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Orangery south = new Orangery("south");
                    south.guests.add(new CitrusTree("lemon"));
                    session.persist(south);
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN640]")
                .hasMessageContaining("Orangery.guests")
                .hasMessageContaining("session.persist(")
                .hasMessageContaining("cascade = CascadeType.PERSIST");
        assertThat(tables.takeSent()).isEmpty();
    }

    /** CAS-4: what is added to an object of the session comes by the flush; nothing is loaded for it. */
    @OnEachDatabase
    void whatIsAddedToAManagedObjectComesWithTheFlush(Database database) throws SQLException {
        TestDatabase tables = withOneOrangery(database);

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            CitrusTree orange = new CitrusTree("orange");
            assertThat(south.trees).hasSize(1);
            tables.takeSent();
            south.trees.add(orange);
            assertThat(session.stateOf(orange)).isEqualTo(EntityState.TRANSIENT);
            session.flush();
            assertThat(session.stateOf(orange)).isEqualTo(EntityState.PERSISTENT);
        });

        assertThat(tables.takeSent())
                .containsExactly("insert into citrus_tree (kind, orangery_id, winter_quarters_id) values (?, ?, ?)"
                        + " returning id [orange, 1, null]");
    }

    /** CAS-4: an object that is there already stops the walk, so that what is behind it stays out until the flush. */
    @OnEachDatabase
    void persistWalksFromItsOwnArgumentOnly(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Beehive hive = new Beehive("white");
            Apiary apiary = new Apiary("garden", hive);
            session.persist(apiary);
            Honeycomb comb = new Honeycomb();
            hive.combs.add(comb);
            session.persist(apiary);
            assertThat(session.stateOf(comb)).isEqualTo(EntityState.TRANSIENT);
            session.persist(hive);
            assertThat(session.stateOf(comb)).isEqualTo(EntityState.PENDING);
        });

        assertThat(tables.takeOrigins()).containsExactly("insert Apiary", "insert Beehive", "insert Honeycomb");
    }

    /**
     * BRF-10: only the attribute that the user touched cascades. The tree refers to an orangery of the session, whose
     * collection cascades PERSIST, and stays out of it.
     */
    @OnEachDatabase
    void aBackReferenceDoesNotCascade(Database database) throws SQLException {
        TestDatabase tables = withOneOrangery(database);

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            CitrusTree orange = new CitrusTree("orange");
            orange.orangery = Ref.of(south);
            session.flush();
            assertThat(session.stateOf(orange)).isEqualTo(EntityState.TRANSIENT);
        });

        assertThat(tables.rows("select kind from citrus_tree")).containsExactly("lemon");
    }

    /** BRF-S6: nobody refers to it, so there is nothing to warn of; from the other side it is an error (SYN-7). */
    @OnEachDatabase
    void aTransientChildOfAPersistentParentIsNobodysConcern(Database database) throws SQLException {
        TestDatabase tables = withOneOrangery(database);

        tables.tenon().useTransaction(session -> {
            Orangery south = session.get(Orangery.class, 1L);
            CitrusTree orange = new CitrusTree("orange");
            orange.orangery = Ref.of(south);
            session.flush();
            assertThat(south.trees).extracting(tree -> tree.kind).containsExactly("lemon");
            south.guests.add(orange);
            assertThatThrownBy(session::flush).hasMessageContaining("[TN640]").hasMessageContaining("Orangery.guests");
            south.guests.remove(orange);
        });

        assertThat(tables.rows("select kind from citrus_tree")).containsExactly("lemon");
    }

    /** CAS-4: queries see what was added, because they flush first. */
    @OnEachDatabase
    void aQueryFindsWhatWasAdded(Database database) throws SQLException {
        TestDatabase tables = withOneOrangery(database);

        tables.tenon().useTransaction(session -> {
            session.get(Orangery.class, 1L).trees.add(new CitrusTree("orange"));
            assertThat(session.list(select(CitrusTree_.kind).orderBy(CitrusTree_.id.asc())))
                    .containsExactly("lemon", "orange");
        });
    }
}
