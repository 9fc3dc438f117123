package dev.tenon.it.identifiers;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;

/** Identifiers that come from another entity: {@code @MapsId}, and {@code @Id} on a relationship. */
class DerivedIdentifierTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, DerivedIdentifierTest.class);
    }

    /** The parent's number is made by its insert, and the child has it then. */
    @OnEachDatabase
    void takesOverAGeneratedIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Holder ada = new Holder("Ada");
        ada.licence = new Licence(ada, "X1");
        tables.tenon().useTransaction(session -> session.persist(ada));

        assertThat(ada.licence.id).isEqualTo(ada.id);
        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into holder (name) values (?) returning id [Ada]",
                        "insert into licence (holder_id, number) values (?, ?) [1, X1]");

        tables.tenon().useTransaction(session -> {
            Licence licence = session.get(Licence.class, 1L);
            assertThat(licence.id).isEqualTo(1L);
            assertThat(licence.holder).isSameAs(session.get(Holder.class, 1L));
            assertThat(licence.holder.licence).isSameAs(licence);
            licence.number = "X2";
            tables.takeSent();
        });
        assertThat(tables.takeSent()).containsExactly("update licence set number = ? where holder_id = ? [X2, 1]");

        tables.tenon().useTransaction(session -> session.remove(session.get(Holder.class, 1L)));
        assertThat(tables.rows("select * from licence")).isEmpty();
    }

    @OnEachDatabase
    void isARelationship(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Holder ada = new Holder("Ada");
        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(new Resume(ada, "onwards"));
        });

        tables.tenon().useTransaction(session -> {
            Resume resume = session.get(Resume.class, ada.id);
            assertThat(resume.holder.get().name).isEqualTo("Ada");
            assertThat(session.one(
                            select(Resume.class).where(Resume_.holder().name.eq("Ada"))))
                    .isSameAs(resume);
            resume.motto = "upwards";
            tables.takeSent();
        });
        assertThat(tables.takeSent()).containsExactly("update resume set motto = ? where holder_id = ? [upwards, 1]");
        tables.tenon().useTransaction(session -> session.remove(session.get(Resume.class, ada.id)));
        assertThat(tables.rows("select * from resume")).isEmpty();
    }

    @OnEachDatabase
    void isPartlyARelationship(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Basket basket = new Basket();
        basket.lines.add(new BasketLine(basket, 1, "nails"));
        basket.lines.add(new BasketLine(basket, 2, "hammer"));
        tables.tenon().useTransaction(session -> session.persist(basket));

        assertThat(tables.takeSent())
                .last()
                .asString()
                .startsWith("insert into basket_line (basket_id, number, article) values")
                .contains("1, 2, hammer");

        tables.tenon().useTransaction(session -> {
            BasketLine line = session.get(BasketLine.class, new BasketLineKey(basket.id, 2));
            assertThat(line.basket.id(Long.class)).isEqualTo(basket.id);
            Basket loaded = session.get(Basket.class, basket.id);
            assertThat(loaded.lines).extracting(each -> each.article).containsExactly("nails", "hammer");
            assertThat(loaded.lines.get(1)).isSameAs(line);
            line.article = "saw";
            loaded.lines.remove(0);
            loaded.lines.add(new BasketLine(loaded, 3, "screws"));
        });

        assertThat(tables.rows("select basket_id, number, article from basket_line order by number"))
                .containsExactly("1 2 saw", "1 3 screws");
    }

    @OnEachDatabase
    void isPartOfAnEmbeddedIdentifier(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Holder ada = new Holder("Ada");
        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            Privilege grant = new Privilege(ada, "admin");
            session.persist(grant);
            session.flush();
            assertThat(grant.id).isEqualTo(new PrivilegeKey(ada.id, "admin"));
        });

        assertThat(tables.takeSent())
                .last()
                .isEqualTo("insert into privilege (holder_id, role, note) values (?, ?, ?) [1, admin, null]");
        tables.tenon().useTransaction(session -> {
            Privilege grant = session.get(Privilege.class, new PrivilegeKey(ada.id, "admin"));
            assertThat(grant.holder.name).isEqualTo("Ada");
            assertThat(session.list(select(Privilege.class)
                            .where(
                                    Privilege_.id().role.eq("admin"),
                                    Privilege_.id().holder.eq(ada.id))))
                    .containsExactly(grant);
            assertThat(session.list(select(Privilege.class)
                            .where(Privilege_.holder().name.eq("Ada"))))
                    .containsExactly(grant);
            session.remove(grant);
        });
        assertThat(tables.rows("select * from privilege")).isEmpty();
    }

    @OnEachDatabase
    void isACompositeOneOfAnother(Database database) throws Exception {
        TestDatabase tables = empty(database);
        RoomDay day = new RoomDay("red", LocalDate.of(2026, 3, 1));
        tables.tenon().useTransaction(session -> {
            Booking booking = new Booking(day, "Ada");
            session.persist(booking);
            session.persist(new Inspection(booking, "fine"));
        });

        tables.tenon().useTransaction(session -> {
            Inspection audit = session.get(Inspection.class, day);
            assertThat(audit.id()).isEqualTo(day);
            assertThat(audit.booking.guest).isEqualTo("Ada");
            audit.finding = "excellent";
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .startsWith("update inspection set finding = ? where booking_room = ? and booking_booked_on = ?");
    }

    @OnEachDatabase
    void needsTheOtherOne(Database database) throws Exception {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Licence(null, "X"))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Licence");
        assertThatThrownBy(() ->
                        tables.tenon().useTransaction(session -> session.persist(new Licence(new Holder("new"), "X"))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Licence");
        assertThat(tables.takeSent()).isEmpty();
    }
}
