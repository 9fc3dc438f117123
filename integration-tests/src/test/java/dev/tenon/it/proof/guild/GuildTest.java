package dev.tenon.it.proof.guild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

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
        assertThat(tables.rows("select label, skill, guild_id, version from crafter"))
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
}
