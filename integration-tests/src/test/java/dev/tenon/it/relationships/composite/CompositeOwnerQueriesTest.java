package dev.tenon.it.relationships.composite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Queries of one owner's relationship where the owner, or the target, has a key of several columns. */
class CompositeOwnerQueriesTest {

    private static TestDatabase university(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CompositeOwnerQueriesTest.class);
        tables.run(
                "insert into room (building, number, seats) values ('A', 1, 30), ('A', 2, 60)",
                "insert into term (year, season, label) values (2024, 'spring', 'S24')",
                "insert into projector (id, room_building, room_number) values (1, 'A', 1), (2, 'A', 2)",
                "insert into lecture (id, in_building, in_number, term_season, term_year)"
                        + " values (1, 'A', 1, 'spring', 2024), (2, 'A', 2, null, null)",
                "insert into lecture_terms (lectures_id, terms_year, terms_season) values (2, 2024, 'spring')");
        return tables;
    }

    @OnEachDatabase
    void bindAllColumnsOfTheKey(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useSession(session -> {
            Room room = session.get(Room.class, new RoomId("A", 1));
            assertThat(session.list(Room_.lectures.of(room)))
                    .extracting(lecture -> lecture.id)
                    .containsExactly(1L);
            assertThat(session.list(Room_.projectors.ofId(new RoomId("A", 2))))
                    .extracting(projector -> projector.id)
                    .containsExactly(2L);
            assertThat(session.list(Room_.lectures.of(Ref.of(Room.class, new RoomId("A", 2)))))
                    .extracting(lecture -> lecture.id)
                    .containsExactly(2L);
        });
    }

    @OnEachDatabase
    void followCompositeForeignKeysAndLinks(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useSession(session -> {
            Lecture first = session.get(Lecture.class, 1L);
            Lecture second = session.get(Lecture.class, 2L);
            Term spring = session.one(Lecture_.term.of(first));
            assertThat(spring.label).isEqualTo("S24");
            assertThat(session.list(Lecture_.term.of(second))).isEmpty();
            assertThat(session.list(Lecture_.terms.of(second))).containsExactly(spring);
            assertThat(session.list(Term_.lectures.of(spring))).containsExactly(second);
            assertThat(session.count(Term_.lectures.of(spring))).isEqualTo(1);
            assertThat(session.one(Lecture_.room.ofId(2L)).seats).isEqualTo(60);
        });
    }

    @OnEachDatabase
    void ofARemovedOwnerHaveNoRows(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useSession(session -> {
            Lecture second = session.get(Lecture.class, 2L);
            session.remove(second);
            assertThat(session.list(Lecture_.terms.of(second))).isEmpty();
            session.rollback();
            assertThat(session.list(Lecture_.terms.of(second))).hasSize(1);
        });
    }
}
