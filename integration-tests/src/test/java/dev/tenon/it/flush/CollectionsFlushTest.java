package dev.tenon.it.flush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed collections write: foreign keys of their targets, link rows, rows of values. */
class CollectionsFlushTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, CollectionsFlushTest.class);
    }

    private static Album album(TestDatabase tables) {
        Album album = new Album();
        album.tracks.addAll(List.of(new Track("one"), new Track("two")));
        album.genres.addAll(List.of("jazz", "swing"));
        album.notes.addAll(List.of("a", "b"));
        album.ratings.put("Ada", 5);
        tables.tenon().useTransaction(session -> session.persist(album));
        return album;
    }

    /** A unidirectional one-to-many is part of the INSERT of its new targets, and an UPDATE of others. */
    @OnEachDatabase
    void contributesItsForeignKey(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);

        assertThat(tables.takeSent())
                .contains("insert into track (title, album_id) values (?, ?), (?, ?) returning id [one, 1, two, 1]");

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            Track loose = new Track("three");
            session.persist(loose);
            session.flush();
            loaded.tracks.remove(0);
            loaded.tracks.add(loose);
        });

        assertThat(tables.rows("select title, album_id from track order by id"))
                .containsExactly("one null", "two 1", "three 1");
    }

    /** CAS-12: children that stay lose the foreign key that their parent wrote. */
    @OnEachDatabase
    void letsGoOfTargetsWhenTheOwnerIsDeleted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);

        tables.tenon().useTransaction(session -> session.remove(session.get(Album.class, album.id)));

        assertThat(tables.rows("select title, album_id from track order by id"))
                .containsExactly("one null", "two null");
        assertThat(tables.rows("select * from album_genres")).isEmpty();
        assertThat(tables.rows("select * from album_notes")).isEmpty();
        assertThat(tables.rows("select * from album_ratings")).isEmpty();
    }

    @OnEachDatabase
    void writesElementsOfASetOneByOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            loaded.genres.remove("jazz");
            loaded.genres.add("bebop");
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Album.genres", "insert Album.genres");
        assertThat(tables.rows("select genres from album_genres order by genres"))
                .containsExactly("bebop", "swing");
    }

    @OnEachDatabase
    void appendsToAListAndRewritesItOtherwise(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            loaded.notes.add("c");
            tables.takeSent();
        });
        assertThat(tables.takeOrigins()).containsExactly("insert Album.notes");

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            loaded.notes.remove("a");
        });
        tables.tenon().useSession(session -> assertThat(session.get(Album.class, album.id).notes)
                .containsExactly("b", "c"));
    }

    /** What is appended behind a gap would get a place that is taken (COL-7). */
    @OnEachDatabase
    void rewritesAListWhosePlacesHaveAGap(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);
        tables.run("delete from album_notes where notes = 'a'");

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            loaded.notes.add("c");
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Album.notes", "insert Album.notes");
        assertThat(tables.rows("select notes, notes_order from album_notes order by notes_order"))
                .containsExactly("b 0", "c 1");
    }

    @OnEachDatabase
    void writesEntriesOfAMapByKey(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Album album = album(tables);

        tables.tenon().useTransaction(session -> {
            Album loaded = session.get(Album.class, album.id);
            loaded.ratings.put("Ada", 4);
            loaded.ratings.put("Grace", 3);
        });

        tables.tenon().useSession(session -> assertThat(session.get(Album.class, album.id).ratings)
                .isEqualTo(Map.of("Ada", 4, "Grace", 3)));
    }

    /** BRF-12, BRF-S14, FLS-9: a link row is written once, whichever side the user touched. */
    @OnEachDatabase
    void writesALinkOnceFromEitherSide(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Student ada = new Student("ada");
        Student grace = new Student("grace");
        Course logic = new Course("logic");

        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(grace);
            session.persist(logic);
            ada.courses.add(logic);
            logic.students.add(grace);
            assertThat(logic.students).containsExactlyInAnyOrder(ada, grace);
            assertThat(grace.courses).containsExactly(logic);
        });
        assertThat(tables.takeSent())
                .last()
                .asString()
                .startsWith("insert into attendance")
                .contains("ada, logic")
                .contains("grace, logic");

        tables.tenon().useTransaction(session -> {
            Course loaded = session.get(Course.class, "logic");
            loaded.students.remove(session.get(Student.class, "ada"));
        });
        assertThat(tables.rows("select * from attendance")).hasSize(1);
    }

    /** CAS-S9: the inverse side is deleted. */
    @OnEachDatabase
    void deletesLinksOfADeletedTarget(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Student ada = new Student("ada");
            Course logic = new Course("logic");
            ada.courses.add(logic);
            session.persist(ada);
            session.persist(logic);
        });

        tables.tenon().useTransaction(session -> session.remove(session.get(Course.class, "logic")));

        assertThat(tables.rows("select * from attendance")).isEmpty();
        tables.tenon().useSession(session -> assertThat(session.get(Student.class, "ada").courses)
                .isEqualTo(Set.of()));
    }
}
