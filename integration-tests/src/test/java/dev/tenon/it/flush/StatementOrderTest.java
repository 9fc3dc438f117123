package dev.tenon.it.flush;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The order of statements depends on keys and on the program, never on a hash (JAV-7). */
class StatementOrderTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, StatementOrderTest.class);
    }

    /** FLS-S1, FLS-11: in the order of persist, as one batch. */
    @OnEachDatabase
    void insertsInTheOrderOfPersist(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            session.persist(new Course("c"));
            session.persist(new Course("a"));
            session.persist(new Course("b"));
        });

        assertThat(tables.takeSent()).containsExactly("insert into course (title) values (?) [c, a, b]");
    }

    /** FLS-S2, PKC-9: by identifier, as one batch. FLS-S9, FLS-10: updates before inserts. */
    @OnEachDatabase
    void updatesInTheOrderOfIdentifiersBeforeInserts(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            for (int i = 1; i <= 5; i++) {
                session.persist(new Track("t" + i));
            }
        });

        tables.tenon().useTransaction(session -> {
            List<Track> tracks = session.list(select(Track.class).orderBy(Track_.id.desc()));
            session.persist(new Track("new"));
            tracks.forEach(track -> track.title = track.title.toUpperCase(Locale.ROOT));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update track set title = ? where id = ? [T1, 1, T2, 2, T3, 3, T4, 4, T5, 5]",
                        "insert into track (title) values (?) returning id [new]");
    }

    /** FLS-S7, FLS-4: rows of the link table after both of theirs. */
    @OnEachDatabase
    void insertsLinksLast(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Student ada = new Student("ada");
        ada.courses.add(new Course("x"));
        ada.courses.add(new Course("y"));

        tables.tenon().useTransaction(session -> {
            ada.courses.forEach(session::persist);
            session.persist(ada);
        });

        assertThat(tables.takeOrigins())
                .startsWith("insert Course", "insert Student")
                .hasSize(3);
        assertThat(tables.rows("select count(*) from attendance")).containsExactly("2");
    }

    /** FLS-S6: tables refer to each other, and rows do not in a circle; each row comes after the one that it refers to. */
    @OnEachDatabase
    void ordersRowsOfTablesThatReferToEachOther(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Widget first = new Widget("first");
        Entry entry = new Entry();
        first.entries.add(entry);
        Widget second = new Widget("second");
        second.favorite = entry;

        tables.tenon().useTransaction(session -> {
            session.persist(second);
            session.persist(first);
        });

        assertThat(tables.takeOrigins()).containsExactly("insert Widget", "insert Entry", "insert Widget");
        assertThat(tables.rows("select name, version from widget order by id")).containsExactly("first 1", "second 1");
    }

    /** The same work with sets that iterate otherwise each time, because their elements hash by identity. */
    @OnEachDatabase
    void sendsTheSameStatementsWhateverTheOrderOfSets(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        List<String> first = workWithSets(tables);
        for (int run = 0; run < 5; run++) {
            assertThat(workWithSets(tables)).isEqualTo(first);
        }
    }

    private static List<String> workWithSets(TestDatabase tables) throws SQLException {
        tables.run("delete from attendance", "delete from student", "delete from course");
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            List<Course> courses = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Course course = new Course("course " + i);
                courses.add(course);
                session.persist(course);
            }
            for (int i = 0; i < 4; i++) {
                Student student = new Student("student " + i);
                student.courses = new HashSet<>(courses.subList(i, 12 - i));
                session.persist(student);
            }
            session.flush();
            List<Course> shuffled = new ArrayList<>(courses);
            Collections.shuffle(shuffled, new Random());
            Student last = session.get(Student.class, "student 3");
            last.courses.removeAll(new HashSet<>(shuffled.subList(0, 12)));
            Student before = session.get(Student.class, "student 2");
            shuffled.forEach(before.courses::add);
            session.flush();
            session.remove(session.get(Student.class, "student 0"));
        });
        return tables.takeSent();
    }
}
