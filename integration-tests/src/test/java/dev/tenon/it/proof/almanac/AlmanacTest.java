package dev.tenon.it.proof.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What random work has found in almanacs. */
class AlmanacTest {

    private static Subject subject(String code) {
        Subject subject = new Subject();
        subject.code = code;
        subject.label = code;
        return subject;
    }

    /** The link would be that of its successor. */
    @OnEachDatabase
    void whatIsRemovedGetsNoNewLinks(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AlmanacTest.class);
        tables.tenon().useTransaction(session -> {
            Treatise treatise = new Treatise();
            treatise.label = "treatise";
            Subject stars = subject("stars");
            Subject moons = subject("moons");
            session.persist(treatise);
            session.persist(stars);
            session.persist(moons);
            session.flush();
            treatise.chapters.put("first", stars);
            session.remove(stars);
            moons.code = "stars";
        });
        assertThat(tables.rows("select label, code from subject")).containsExactly("moons stars");
        assertThat(tables.rows("select * from treatise_chapter")).isEmpty();
    }
}
