package dev.tenon.it.relationships.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CollectionListener;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Listeners that refuse what they hear, or change collections themselves. */
class ListenerTroubleTest {
    private TestDatabase tables;

    /** Crate 1 with jars 1 and 2, crate 2 with jar 3. */
    private void crates(Database database) throws SQLException {
        tables = new TestDatabase(database, ListenerTroubleTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Crate(1, new Jar(1), new Jar(2)));
            session.persist(new Crate(2, new Jar(3)));
        });
    }

    /** Refuses jars beyond the ninth. */
    private static final class Refusing implements CollectionListener<Crate, Jar> {
        @Override
        public void appended(Session session, Crate crate, Jar jar) {
            if (jar.id > 9) {
                throw new IllegalStateException("no room for " + jar);
            }
        }
    }

    private Tenon refusing() {
        return tables.another(
                builder -> builder.listen(Crate_.jars, new Refusing()).listen(Crate_.kept, new Refusing()));
    }

    @OnEachDatabase
    void anExceptionComesOutOfTheChange(Database database) throws SQLException {
        crates(database);

        refusing().useTransaction(session -> {
            Crate one = session.get(Crate.class, 1L);
            assertThat(one.jars).hasSize(2);
            assertThatThrownBy(() -> one.jars.add(new Jar(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no room for jar 10");
            one.jars.removeIf(jar -> jar.id == 10);
            one.jars.add(new Jar(4));
        });

        assertThat(tables.rows("select id, crate_id from jar order by id")).containsExactly("1 1", "2 1", "3 2", "4 1");
    }

    @OnEachDatabase
    void anExceptionEndsTheFlushThatTells(Database database) throws SQLException {
        crates(database);

        try (Session session = refusing().openSession()) {
            Crate one = session.get(Crate.class, 1L);
            Jar far = new Jar(10);
            session.persist(far);
            one.kept.add(far);
            tables.takeSent();
            assertThatThrownBy(session::flush).isInstanceOf(IllegalStateException.class);
            assertThat(tables.takeSent()).as("before anything is sent").isEmpty();
            session.rollback();
            assertThat(one.kept).as("as after any flush that failed").isEmpty();
            one.kept.add(session.get(Jar.class, 3L));
            session.commit();
        }

        assertThat(tables.rows("select id, kept_in from jar where kept_in is not null"))
                .containsExactly("3 1");
    }

    @OnEachDatabase
    void aListenerMayMoveAnElementOn(Database database) throws SQLException {
        crates(database);
        Tenon moving = tables.another(builder -> builder.listen(Crate_.jars, new CollectionListener<Crate, Jar>() {
            @Override
            public void appended(Session session, Crate crate, Jar jar) {
                if (crate.id == 1 && jar.id > 4) {
                    session.get(Crate.class, 2L).jars.add(jar);
                }
            }
        }));

        moving.useTransaction(session -> {
            Crate one = session.get(Crate.class, 1L);
            one.jars.add(new Jar(5));
            assertThat(one.jars).hasSize(2);
        });

        assertThat(tables.rows("select id, crate_id from jar order by id")).containsExactly("1 1", "2 1", "3 2", "5 2");
    }

    @OnEachDatabase
    void expiringTheCollectionItselfLosesWhatWasDone(Database database) throws SQLException {
        crates(database);
        Tenon expiring = tables.another(builder -> builder.listen(Crate_.shared, new CollectionListener<Crate, Jar>() {
            @Override
            public void appended(Session session, Crate crate, Jar jar) {
                session.expire(crate, Crate_.shared);
            }
        }));

        expiring.useTransaction(session -> {
            Crate one = session.get(Crate.class, 1L);
            one.shared.add(session.get(Jar.class, 3L));
            assertThat(one.shared).isEmpty();
            assertThat(session.get(Jar.class, 3L).sharing).isEmpty();
        });

        assertThat(tables.rows("select * from crate_shared")).isEmpty();
    }
}
