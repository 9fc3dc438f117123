package dev.tenon.it.relationships.composite;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Composite foreign keys: all columns together, or none (PKC-8). */
class CompositeTest {

    private static TestDatabase university(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, CompositeTest.class);
        tables.run(
                "insert into room (building, number, seats) values ('A', 1, 30), ('A', 2, 60), ('B', 1, 90)",
                "insert into term (year, season, label) values (2024, 'spring', 'S24'), (2024, 'autumn', 'A24')",
                "insert into projector (id, room_building, room_number) values (1, 'A', 1), (2, 'A', 1), (3, 'B', 1)",
                "insert into lecture (id, in_building, in_number, term_season, term_year, fallback_building, fallback_number)"
                        + " values (1, 'A', 1, 'spring', 2024, 'B', 1), (2, 'A', 1, 'autumn', 2024, null, null),"
                        + " (3, 'B', 1, null, null, null, null), (4, null, null, 'spring', 2024, null, null)");
        return tables;
    }

    @OnEachDatabase
    void declaresCompositeForeignKeys(Database database) throws SQLException {
        assertThat(university(database).tenon().schema().ddl())
                .contains("foreign key (in_building, in_number) references room (building, number)")
                .contains("foreign key (fallback_building, fallback_number) references room")
                .contains("primary key (lectures_id, terms_year, terms_season)")
                .contains("references room (building, number)");
    }

    @OnEachDatabase
    void loadsByCompositeKeys(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useSession(session -> {
            List<Lecture> lectures = session.list(select(Lecture.class).orderBy(Lecture_.id.asc()));
            tables.takeSent();
            assertThat(lectures)
                    .extracting(lecture -> lecture.term == null ? null : lecture.term.label)
                    .containsExactly("S24", "A24", null, "S24");
            assertThat(tables.takeSent()).isEmpty();
            assertThat(lectures.get(0).room.id(RoomId.class)).isEqualTo(new RoomId("A", 1));
            assertThat(lectures.get(0).room.get().seats).isEqualTo(30);
            assertThat(lectures.get(2).room.get().seats).isEqualTo(90);
            assertThat(lectures.get(3).room).isNull();
            assertThat(lectures.get(0).fallback.get())
                    .isSameAs(lectures.get(2).room.get());
            assertThat(tables.takeSent()).hasSize(1);

            Room room = lectures.get(0).room.get();
            assertThat(room.lectures).containsExactly(lectures.get(0), lectures.get(1));
            assertThat(room.projectors).hasSize(2);
            assertThat(session.get(Room.class, new RoomId("B", 1)).projectors).hasSize(1);
        });
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = university(database);

        var query = select(Room.class).orderBy(Room_.building.asc(), Room_.number.asc());
        for (var fetched : List.of(
                query.fetch(Room_.lectures.then(Lecture_.terms), Room_.projectors),
                query.fetch(Room_.lectures.joined().then(Lecture_.terms.joined()), Room_.projectors.joined()),
                query.fetch(Room_.lectures.subquery().then(Lecture_.terms), Room_.projectors.subquery()))) {
            List<Room> rooms = tables.tenon().inTransaction(session -> session.list(fetched));
            assertThat(rooms).hasSize(3);
            assertThat(rooms.get(0).lectures).extracting(lecture -> lecture.id).containsExactly(1L, 2L);
            assertThat(rooms.get(0).lectures.get(0).terms).isEmpty();
            assertThat(rooms.get(1).lectures).isEmpty();
            assertThat(rooms.get(0).projectors).hasSize(2);
        }
        var lectures = select(Lecture.class).orderBy(Lecture_.id.asc());
        for (var fetched : List.of(
                lectures.fetch(Lecture_.room),
                lectures.fetch(Lecture_.room.joined()),
                lectures.fetch(Lecture_.room.subquery()))) {
            List<Lecture> all = tables.tenon().inTransaction(session -> session.list(fetched));
            assertThat(all.get(2).room.get().seats).isEqualTo(90);
            assertThat(all.get(3).room).isNull();
        }
    }

    @OnEachDatabase
    void writesCompositeForeignKeys(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useTransaction(session -> {
            Lecture lecture = new Lecture(9L);
            lecture.room = Ref.of(Room.class, new RoomId("A", 2));
            lecture.term = new Term(new TermId(2025, "spring"), "S25");
            lecture.terms.add(lecture.term);
            lecture.terms.add(session.get(Term.class, new TermId(2024, "autumn")));
            session.persist(lecture);
            session.get(Lecture.class, 3L).room = null;
            session.get(Lecture.class, 1L).term = null;
            Room b = session.get(Room.class, new RoomId("B", 1));
            b.projectors.clear();
            b.projectors.add(session.get(Projector.class, 2L));
            b.projectors.add(new Projector(9L));
        });

        assertThat(tables.rows("select id, in_building, in_number, term_season, term_year from lecture order by id"))
                .containsExactly(
                        "1 A 1 null null",
                        "2 A 1 autumn 2024",
                        "3 null null null null",
                        "4 null null spring 2024",
                        "9 A 2 spring 2025");
        assertThat(tables.rows(
                        "select terms_year, terms_season from lecture_terms where lectures_id = 9 order by terms_year"))
                .containsExactly("2024 autumn", "2025 spring");
        assertThat(tables.rows("select id, room_building, room_number from projector order by id"))
                .containsExactly("1 A 1", "2 B 1", "9 B 1");
    }

    @OnEachDatabase
    void movesAndRemoves(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useTransaction(session -> {
            Room a1 = session.get(Room.class, new RoomId("A", 1));
            Room a2 = session.get(Room.class, new RoomId("A", 2));
            Lecture moved = a1.lectures.get(0);
            a2.lectures.add(moved);
            assertThat(moved.room.get()).isSameAs(a2);
            assertThat(a1.lectures).hasSize(1);
            session.get(Lecture.class, 1L).terms.add(session.get(Term.class, new TermId(2024, "spring")));
            session.flush();
            session.remove(a1);
        });
        assertThat(tables.rows("select id, in_building, in_number from lecture order by id"))
                .containsExactly("1 A 2", "3 B 1", "4 null null");
        assertThat(tables.rows("select id from projector")).containsExactly("3");

        tables.tenon().useTransaction(session -> {
            Term spring = session.get(Term.class, new TermId(2024, "spring"));
            assertThat(spring.lectures).extracting(lecture -> lecture.id).containsExactly(1L);
            spring.lectures.clear();
        });
        assertThat(tables.rows("select * from lecture_terms")).isEmpty();
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = university(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(
                            select(Lecture_.id).where(Lecture_.room().seats.gt(50))))
                    .containsExactly(3L);
            assertThat(session.list(select(Lecture_.id)
                            .where(Lecture_.term().label.eq("S24"))
                            .orderBy(Lecture_.id.asc())))
                    .containsExactly(1L, 4L);
            assertThat(session.list(select(Lecture_.id).where(Lecture_.room.isNull())))
                    .containsExactly(4L);
            assertThat(session.list(select(Lecture_.id)
                            .where(Lecture_.room.eq(Ref.of(Room.class, new RoomId("A", 1))))
                            .orderBy(Lecture_.id.asc())))
                    .containsExactly(1L, 2L);
            assertThat(session.list(select(Lecture_.id)
                            .where(Lecture_.room.isIn(List.of(
                                    Ref.of(Room.class, new RoomId("A", 1)), Ref.of(Room.class, new RoomId("B", 1)))))
                            .orderBy(Lecture_.id.asc())))
                    .containsExactly(1L, 2L, 3L);
            assertThat(session.list(select(Room_.seats).where(Room_.lectures.any(Lecture_.id.eq(3L)))))
                    .containsExactly(90);
            assertThat(session.list(select(Room_.seats, Lecture_.id)
                            .from(Room.class)
                            .leftJoin(Room_.lectures)
                            .orderBy(Room_.seats.asc(), Lecture_.id.asc())
                            .to((seats, id) -> seats + ":" + id)))
                    .containsExactly("30:1", "30:2", "60:null", "90:3");
            assertThat(session.list(
                            select(Lecture_.id).where(Lecture_.terms.isEmpty()).orderBy(Lecture_.id.asc())))
                    .hasSize(4);
        });
    }
}
