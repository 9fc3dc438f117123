package dev.tenon.it.relationships.heard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CollectionListener;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a {@link CollectionListener} is told, and when. */
class CollectionEventsTest {
    private final List<String> heard = new ArrayList<>();
    private Tenon tenon;

    /** Writes down what it hears. */
    private final class Notes implements CollectionListener<Object, Object> {
        private final String name;

        private Notes(String name) {
            this.name = name;
        }

        @Override
        public void appended(Session session, Object owner, Object element) {
            heard.add(owner + " " + name + " + " + element);
        }

        @Override
        public void removed(Session session, Object owner, Object element) {
            heard.add(owner + " " + name + " - " + element);
        }

        @Override
        public void replaced(Session session, Object owner, Collection<? extends Object> elements) {
            heard.add(owner + " " + name + " = " + elements);
        }
    }

    /** Crate 1 with jars 1 and 2, crate 2 with jar 3; nobody hears of what is there from the beginning. */
    private void crates(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CollectionEventsTest.class);
        tenon = tables.another(builder -> builder.listen(Crate_.jars, new Notes("jars"))
                .listen(Crate_.shared, new Notes("shared"))
                .listen(Crate_.keyed, new Notes("keyed"))
                .listen(Crate_.kept, new Notes("kept"))
                .listen(Crate_.marks, new Notes("marks"))
                .listen(Jar_.sharing, new Notes("sharing")));
        tenon.useTransaction(session -> {
            session.persist(new Crate(1, new Jar(1), new Jar(2)));
            session.persist(new Crate(2, new Jar(3)));
        });
        assertThat(heard).isEmpty();
    }

    private static Crate crate(Session session, long id) {
        return session.get(Crate.class, id);
    }

    @OnEachDatabase
    void tellsWhatIsDoneAtOnce(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            Crate one = crate(session, 1);
            Jar gone = one.jars.remove(0);
            one.jars.add(gone);
            one.jars.clear();
            assertThat(heard)
                    .containsExactly(
                            "crate 1 jars - jar 1",
                            "crate 1 jars + jar 1",
                            "crate 1 jars - jar 2",
                            "crate 1 jars - jar 1");
            session.flush();
            assertThat(heard).hasSize(4);
        });
    }

    @OnEachDatabase
    void tellsTheCollectionThatAnElementLeavesForAnother(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            Crate one = crate(session, 1);
            one.jars.add(crate(session, 2).jars.get(0));
            assertThat(heard).containsExactlyInAnyOrder("crate 2 jars - jar 3", "crate 1 jars + jar 3");
        });
        assertThat(heard).hasSize(2);
    }

    @OnEachDatabase
    void tellsBothSidesOfAManyToMany(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> crate(session, 1).shared.add(session.get(Jar.class, 3L)));
        assertThat(heard).containsExactlyInAnyOrder("crate 1 shared + jar 3", "jar 3 sharing + crate 1");

        heard.clear();
        tenon.useTransaction(session -> session.get(Jar.class, 3L).sharing.clear());
        assertThat(heard).containsExactlyInAnyOrder("crate 1 shared - jar 3", "jar 3 sharing - crate 1");
    }

    @OnEachDatabase
    void tellsOfAReferenceByTheFlushThatFindsIt(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            assertThat(crate(session, 1).jars).hasSize(2);
            crate(session, 2); // its jars are not loaded
            session.get(Jar.class, 1L).crate = Ref.of(Crate.class, 2L);
            assertThat(heard).isEmpty();
            session.flush();
            assertThat(heard).containsExactlyInAnyOrder("crate 1 jars - jar 1", "crate 2 jars + jar 1");
        });
        assertThat(heard).hasSize(2);
    }

    @OnEachDatabase
    void tellsOfAnotherCollectionAndThenOfEachElement(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            Crate one = crate(session, 1);
            one.jars = new ArrayList<>(List.of(one.jars.get(1), new Jar(4)));
            session.flush();
            assertThat(heard)
                    .containsExactly("crate 1 jars = [jar 2, jar 4]", "crate 1 jars - jar 1", "crate 1 jars + jar 4");
        });
    }

    @OnEachDatabase
    void tellsOfMapsAndOfValues(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            Crate one = crate(session, 1);
            one.keyed.put(1L, one.jars.get(0));
            one.keyed.remove(1L);
            one.marks.add("red");
            one.marks.remove("red");
            one.keyed = new HashMap<>(Map.of(2L, one.jars.get(1)));
            session.flush();
        });
        assertThat(heard)
                .containsExactly(
                        "crate 1 keyed + jar 1",
                        "crate 1 keyed - jar 1",
                        "crate 1 marks + red",
                        "crate 1 marks - red",
                        "crate 1 keyed = [jar 2]",
                        "crate 1 keyed + jar 2");
    }

    @OnEachDatabase
    void tellsOfAFinalFieldByTheFlushThatComparesIt(Database database) throws SQLException {
        crates(database);

        tenon.useTransaction(session -> {
            Crate one = crate(session, 1);
            one.kept.add(one.jars.get(0));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly("crate 1 kept + jar 1");
    }

    @OnEachDatabase
    void isSilentAboutRollbacksAndWhatIsOnlyRead(Database database) throws SQLException {
        crates(database);

        try (Session session = tenon.openSession()) {
            crate(session, 1).jars.remove(0);
            heard.clear();
            session.rollback();
            assertThat(crate(session, 1).jars).hasSize(2);
        }
        assertThat(heard).isEmpty();
    }
}
