package dev.tenon.it.secondary;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.Tenon;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.Objects;

/** Columns of secondary tables that several attributes write, and what the database does with foreign keys there. */
class SecondaryColumnSharingTest {
    private static final String PLACES =
            "select id, archive, pigeonhole, chamber, clerk_id from writ_place order by id";
    private static final String COURTS = "select id, lawsuit_id, judge from writ_court order by id";

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryColumnSharingTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Pigeonhole("north", 1));
            session.persist(new Pigeonhole("south", 1));
            session.persist(new Chamber("north", "attic"));
            session.persist(new Chamber("south", "attic"));
            session.persist(new Clerk(5));
            session.persist(new Clerk(6));
            session.persist(new Writ(1));
        });
        tables.takeSent();
        return tables;
    }

    /** OVL-S3: what changed decides; two that changed have to agree. */
    @OnEachDatabase
    void sharesAColumnOfTwoReferences(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            Pigeonhole pigeonhole = session.get(Pigeonhole.class, new PigeonholeKey("north", 1));
            Chamber chamber = session.get(Chamber.class, new ChamberKey("north", "attic"));
            tables.takeSent();
            file.pigeonhole = pigeonhole;
            file.chamber = chamber;
        });
        assertThat(tables.takeSent())
                .containsExactly("update writ_place set archive = ?, pigeonhole = ?, chamber = ? where id = ?"
                        + " [north, 1, attic, 1]");

        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            file.chamber = session.get(Chamber.class, new ChamberKey("south", "attic"));
        });
        assertThat(tables.rows(PLACES)).containsExactly("1 south 1 attic null");

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Writ file = session.get(Writ.class, 1L);
                    Pigeonhole pigeonhole = session.get(Pigeonhole.class, new PigeonholeKey("north", 1));
                    Chamber chamber = session.get(Chamber.class, new ChamberKey("north", "attic"));
                    file.pigeonhole = null;
                    session.flush();
                    file.pigeonhole = pigeonhole;
                    file.chamber = null;
                    session.flush();
                    file.pigeonhole = session.get(Pigeonhole.class, new PigeonholeKey("south", 1));
                    file.chamber = chamber;
                }))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("TN616");
    }

    /** SYN-9: the basic attribute on the column is brought in line. */
    @OnEachDatabase
    void synchronisesABasicAttribute(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            file.clerk = session.get(Clerk.class, 5L);
            session.flush();
            assertThat(file.clerkId).isEqualTo(5);
            file.clerkId = 6L;
        });
        assertThat(tables.rows(PLACES)).containsExactly("1 null null null 6");
        tables.tenon()
                .useTransaction(session -> assertThat(Objects.requireNonNull(session.get(Writ.class, 1L).clerk).id)
                        .isEqualTo(6));
    }

    @OnEachDatabase
    void leavesForeignKeysToTheDatabase(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> session.get(Writ.class, 1L).clerkId = 5L);
        tables.takeSent();

        tables.tenon().useTransaction(session -> session.remove(session.get(Clerk.class, 5L)));

        assertThat(tables.takeSql()).hasSize(2).noneMatch(sql -> sql.contains("writ"));
        assertThat(tables.rows(PLACES)).containsExactly("1 null null null null");
    }

    /** MAP-5: without a row there is no null to refuse. */
    @OnEachDatabase
    void hasARequiredColumnInAnOptionalRow(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Lawsuit lawsuit = new Lawsuit();
            lawsuit.files.add(new Writ(2));
            session.persist(lawsuit);
        });
        assertThat(tables.rows(COURTS)).containsExactly("2 1 null");

        tables.tenon().useTransaction(session -> {
            Lawsuit lawsuit = session.get(Lawsuit.class, 1L);
            Writ one = session.get(Writ.class, 1L);
            Writ two = session.get(Writ.class, 2L);
            lawsuit.files.add(one);
            lawsuit.files.add(two);
            session.flush();
            assertThat(session.list(lawsuit.files.select())).hasSize(2);
            assertThat(session.list(select(Writ.class)
                            .fetch(Writ_.lawsuit.joined())
                            .where(Writ_.lawsuit().id.eq(1L))))
                    .hasSize(2);
        });
        assertThat(tables.rows(COURTS)).containsExactly("1 1 null", "2 1 null");

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Writ file = session.get(Writ.class, 1L);
                    file.lawsuit = null;
                }))
                .isInstanceOf(TenonException.class);
        tables.tenon().useTransaction(session -> session.remove(session.get(Writ.class, 1L)));
        assertThat(tables.rows(COURTS)).containsExactly("2 1 null");
    }

    /** A new row whose target's row comes later cannot wait without one. */
    @OnEachDatabase
    void insertsTheTargetOfARequiredColumnFirst(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Writ file = new Writ(3);
            Lawsuit lawsuit = new Lawsuit();
            file.lawsuit = Ref.of(lawsuit);
            session.persist(file);
            session.persist(lawsuit);
        });
        assertThat(tables.rows(COURTS)).containsExactly("3 1 null");
    }

    /** PKC-1: what changed decides in a row whose identifier changes, too. */
    @OnEachDatabase
    void sharesAColumnOfARowWithAnotherIdentifier(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            file.pigeonhole = session.get(Pigeonhole.class, new PigeonholeKey("north", 1));
            file.chamber = session.get(Chamber.class, new ChamberKey("north", "attic"));
        });
        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            Chamber chamber = session.get(Chamber.class, new ChamberKey("south", "attic"));
            file.id = 9;
            file.chamber = chamber;
            session.flush();
            file.judge = "Ada";
            file.lawsuit = null;
            session.rollback();
            assertThat(file.id).isEqualTo(1);
            file.id = 9;
            file.chamber = chamber;
        });
        assertThat(tables.rows(PLACES)).containsExactly("9 south 1 attic null");
    }

    /** PKC-3: an attribute on the column of a reference is read again when the database has followed. */
    @OnEachDatabase
    void followsAChangedIdentifier(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Writ file = session.get(Writ.class, 1L);
            file.clerk = session.get(Clerk.class, 5L);
            session.flush();
            file.clerk.id = 50;
            session.flush();
            assertThat(session.get(Writ.class, 1L).clerkId).isEqualTo(50);
        });
        assertThat(tables.rows(PLACES)).containsExactly("1 null null null 50");
    }

    @OnEachDatabase
    void validates(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Tenon tenon = tables.tenon();
        tenon.schema().validate();
        tables.run("alter table writ_court drop column judge");
        assertThatThrownBy(() -> tenon.schema().validate()).hasMessageContaining("writ_court");
    }
}
