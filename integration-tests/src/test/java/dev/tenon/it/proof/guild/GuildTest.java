package dev.tenon.it.proof.guild;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What random work has found in guilds. */
class GuildTest {

    private static Guild guild(String label) {
        Guild guild = new Guild();
        guild.label = label;
        return guild;
    }

    private static Crafter crafter(String label) {
        Crafter crafter = new Crafter();
        crafter.label = label;
        return crafter;
    }

    /** The flush loads those who lose their guild: their rows are not read over what is to be written. */
    @OnEachDatabase
    void aFlushThatLoadsKeepsWhatExpiredObjectsWereChangedTo(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Guild masons = guild("masons");
            Crafter ann = crafter("Ann");
            masons.crafters.add(ann);
            session.persist(masons);
            session.flush();
            session.expireAll();
            session.remove(masons);
            ann.skill = 1;
        });
        assertThat(tables.rows(
                        "select label, skill, guild_id, version from crafter join crafter_bench on crafter_id = id"))
                .containsExactly("Ann 1 null 2");
    }

    /** The owner is looked at after the one who refers to her. */
    @OnEachDatabase
    void aReferenceToWhomTheFlushPersistsLaterReachesHerCollection(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Chisel chisel = new Chisel();
            chisel.label = "chisel";
            chisel.owner = crafter("Ann");
            session.persist(chisel);
            Guild masons = guild("masons");
            session.persist(masons);
            masons.crafters.add(chisel.owner);
            session.flush();
            assertThat(chisel.owner.chisels).containsExactly(chisel);
        });
        assertThat(tables.rows("select c.label, o.label from chisel c join crafter o on o.id = c.owner_id"))
                .containsExactly("chisel Ann");
    }

    /** LOD-12: the guild stands in the rows of both of its statutes, and so does each of them. */
    @OnEachDatabase
    void aCollectionIsJoinedBehindAReferenceThatSeveralShare(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Guild masons = guild("masons");
            masons.statutes.add(new Statute());
            masons.statutes.add(new Statute());
            masons.statutes.forEach(statute -> statute.label = "statute");
            session.persist(masons);
        });
        tables.tenon().useTransaction(session -> {
            List<Statute> statutes = session.list(
                    select(Statute.class).fetch(Statute_.guild.joined().then(Guild_.statutes.joined())));
            assertThat(statutes.get(0).guild.get().statutes).containsExactlyInAnyOrderElementsOf(statutes);
        });
    }

    /** LOD-12: it is its own rival. */
    @OnEachDatabase
    void aCollectionIsJoinedAtTwoPlaces(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Guild masons = guild("masons");
            masons.crafters.add(crafter("Ann"));
            masons.rival = Ref.of(masons);
            session.persist(masons);
        });
        tables.tenon().useTransaction(session -> {
            Guild masons = session.one(select(Guild.class)
                    .fetch(Guild_.crafters.joined(), Guild_.rival.joined().then(Guild_.crafters.joined())));
            assertThat(masons.crafters).hasSize(1);
        });
    }

    /** CAS-16: nobody has put the chisel there; it is shown until the crafter is read again. */
    @OnEachDatabase
    void whatWasDeletedIsNotMergedWithThoseWhoStillShowIt(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Guild masons = guild("masons");
            Crafter ann = crafter("Ann");
            masons.crafters.add(ann);
            Chisel chisel = new Chisel();
            chisel.label = "chisel";
            chisel.owner = ann;
            session.persist(masons);
            session.persist(chisel);
            session.commit();
            session.remove(chisel);
            session.commit();
            assertThat(ann.chisels).containsExactly(chisel);
            session.merge(masons);
        });
        assertThat(tables.rows("select label from chisel")).isEmpty();
    }

    /** What a flush took out of a collection before the savepoint stays out. */
    @OnEachDatabase
    void aSavepointThatIsRolledBackLeavesWhatWasWrittenBefore(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, GuildTest.class);
        tables.tenon().useTransaction(session -> {
            Guild masons = guild("masons");
            session.persist(masons);
            Guild coopers = guild("coopers");
            session.persist(coopers);
            Crafter ann = crafter("Ann");
            masons.crafters.add(ann);
            session.flush();
            coopers.crafters = new ArrayList<>(List.of(ann));
            assertThatThrownBy(() -> session.nested(() -> {
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
            assertThat(masons.crafters).isEmpty();
            assertThat(coopers.crafters).containsExactly(ann);
        });
    }
}
