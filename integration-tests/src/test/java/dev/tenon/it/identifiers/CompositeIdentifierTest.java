package dev.tenon.it.identifiers;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Identifiers of several columns: by id class and embedded, as classes and records. */
class CompositeIdentifierTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final UUID DOCTOR = new UUID(1, 2);

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, CompositeIdentifierTest.class);
    }

    @OnEachDatabase
    void findsByAnIdClass(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Stall("A", 1));
            session.persist(new Stall("A", 2));
            session.persist(new Stall("B", 1));
        });
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Stall seat = session.get(Stall.class, new StallKey("A", 2));
            assertThat(tables.takeSent())
                    .containsExactly(
                            "select s.room, s.number, s.note from stall s where s.room = ? and s.number = ? [A, 2]");
            assertThat(seat.name()).isEqualTo("A2");
            assertThat(session.get(Stall.class, new StallKey("A", 2))).isSameAs(seat);
            assertThat(session.find(Stall.class, new StallKey("B", 2))).isNull();
            seat.note = "window";
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .containsExactly("update stall set note = ? where room = ? and number = ? [window, A, 2]");

        tables.tenon().useTransaction(session -> session.remove(session.get(Stall.class, new StallKey("A", 1))));
        assertThat(tables.rows("select room, number, note from stall order by room"))
                .containsExactly("A 2 window", "B 1 null");
    }

    @OnEachDatabase
    void findsByAnIdClassThatIsARecord(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Cell(1, "A"));
            session.persist(new Cell(1, "B"));
        });

        tables.tenon().useTransaction(session -> {
            Cell cell = session.get(Cell.class, new CellKey(1, "B"));
            cell.text = "x";
            assertThat(session.list(select(Cell.class)
                            .where(Cell_.sheet.eq(1L), Cell_.column.between("A", "B"))
                            .orderBy(Cell_.column.desc())))
                    .first()
                    .isSameAs(cell);
        });
        assertThat(tables.rows("select sheet, text from cell order by text")).contains("1 x");
        assertThat(tables.takeSent())
                .last()
                .asString()
                .startsWith("select c.sheet, c.\"column\", c.text from cell c where");
    }

    @OnEachDatabase
    void findsByAnEmbeddedIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        RoomDay first = new RoomDay("red", DAY);
        RoomDay second = new RoomDay("red", DAY.plusDays(1));
        tables.tenon().useTransaction(session -> {
            session.persist(new Booking(first, "Ada"));
            session.persist(new Booking(second, "Grace"));
        });

        tables.tenon().useTransaction(session -> {
            Booking booking = session.get(Booking.class, new RoomDay("red", DAY));
            assertThat(booking.id).isEqualTo(first);
            assertThat(session.one(select(Booking.class).where(Booking_.id.eq(first))))
                    .isSameAs(booking);
            assertThat(session.one(select(Booking.class).where(Booking_.id.ne(first))).id)
                    .isEqualTo(second);
            assertThat(session.list(select(Booking.class)
                            .where(Booking_.id().room.eq("red"))
                            .orderBy(Booking_.id().day.desc())))
                    .extracting(each -> each.guest)
                    .containsExactly("Grace", "Ada");
            booking.guest = "Alan";
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .containsExactly(
                        "update booking set guest = ? where room = ? and booked_on = ? [Alan, red, 2026-03-01]");

        tables.tenon().useTransaction(session -> session.remove(session.get(Booking.class, second)));
        assertThat(tables.rows("select guest from booking")).containsExactly("Alan");
    }

    @OnEachDatabase
    void refersToCompositeIdentifiers(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            for (int i = 0; i < 3; i++) {
                Slot slot = new Slot(new SlotKey(DOCTOR, LocalTime.of(8 + i, 0)));
                Booking booking = new Booking(new RoomDay("red", DAY.plusDays(i)), "guest" + i);
                Stall seat = new Stall("A", i);
                session.persist(booking);
                session.persist(seat);
                slot.booking = Ref.of(booking);
                slot.seat = Ref.of(seat);
                session.persist(slot);
            }
        });

        tables.tenon().useTransaction(session -> {
            Slot slot = session.get(Slot.class, new SlotKey(DOCTOR, LocalTime.of(9, 0)));
            assertThat(slot.key()).isEqualTo(new SlotKey(DOCTOR, LocalTime.of(9, 0)));
            assertThat(Slot_.booking.idOf(slot)).isEqualTo(new RoomDay("red", DAY.plusDays(1)));
        });
        tables.tenon().useTransaction(session -> {
            List<Slot> slots =
                    session.list(select(Slot.class).orderBy(Slot_.key().time.asc()));
            tables.takeSent();
            assertThat(slots)
                    .extracting(each -> each.booking.get().guest)
                    .containsExactly("guest0", "guest1", "guest2");
            assertThat(slots).extracting(each -> each.seat.get().name()).containsExactly("A0", "A1", "A2");
            assertThat(tables.takeSent())
                    .as("one statement for each association")
                    .hasSize(2);
            assertThat(session.list(
                            select(Slot.class).where(Slot_.booking().guest.eq("guest2"))))
                    .containsExactly(slots.get(2));
            assertThat(session.list(select(Slot.class)
                            .where(Slot_.seat.isIn(
                                    List.of(Ref.of(Stall.class, new StallKey("A", 0)), slots.get(1).seat)))))
                    .containsExactlyInAnyOrder(slots.get(0), slots.get(1));
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();

        tables.tenon()
                .useTransaction(
                        session -> session.get(Slot.class, new SlotKey(DOCTOR, LocalTime.of(9, 0))).booking = null);
        assertThat(tables.takeSent())
                .last()
                .asString()
                .startsWith("update slot set booking_room = ?, booking_booked_on = ? where");
    }

    /** PKC-S6, PKC-7: all parts, each of its type; a part that is null identifies nothing. */
    @OnEachDatabase
    void refusesAnotherTypeAndMissingParts(Database database) throws Exception {
        TestDatabase tables = empty(database);

        tables.tenon().useSession(session -> {
            assertThatThrownBy(() -> session.find(Stall.class, "A"))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("an identifier of Stall is of type StallKey, not String");
            assertThatThrownBy(() -> session.find(Booking.class, new StallKey("A", 1)))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("RoomDay");
            assertThatThrownBy(() -> session.find(Stall.class, new StallKey(null, 1)))
                    .isInstanceOf(SessionException.class);
        });
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Stall(null, 1))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Stall");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Booking(null, "x"))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Booking");
    }

    @OnEachDatabase
    void mergesByIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        RoomDay day = new RoomDay("red", DAY);
        tables.tenon().useTransaction(session -> session.persist(new Booking(day, "Ada")));
        tables.tenon().useTransaction(session -> session.merge(new Booking(new RoomDay("red", DAY), "Grace")));
        tables.tenon().useTransaction(session -> session.merge(new Booking(new RoomDay("blue", DAY), "Alan")));

        assertThat(tables.rows("select guest from booking order by guest")).containsExactly("Alan", "Grace");
    }
}
