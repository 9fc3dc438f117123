package dev.tenon.it.generated;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** INS-2, INS-3, UPD-5: what the database makes comes back with the statement that writes the row. */
class GeneratedColumnsTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, GeneratedColumnsTest.class);
    }

    @OnEachDatabase
    void comesBackFromAnInsertOfManyRows(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Invoicing first = new Invoicing(3, 4);
        Invoicing second = new Invoicing(5, 6);
        second.status = "never written";

        tables.tenon().useTransaction(session -> {
            session.persist(first);
            session.persist(second);
            session.flush();
            assertThat(List.of(first.total, second.total)).containsExactly(12, 30);
            assertThat(List.of(first.status, second.status)).containsOnly("open");
        });

        assertThat(tables.takeSent())
                .containsExactly("insert into invoicing (price, quantity, version) values (?, ?, ?), (?, ?, ?)"
                        + " returning id, total, status [3, 4, 1, 5, 6, 1]");
    }

    @OnEachDatabase
    void comesBackFromEachUpdate(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            session.persist(new Invoicing(3, 4));
            session.persist(new Invoicing(5, 6));
        });
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            List<Invoicing> invoices = session.list(select(Invoicing.class).orderBy(Invoicing_.id.asc()));
            invoices.forEach(invoice -> invoice.quantity = 10);
            tables.takeSent();
            session.flush();
            assertThat(invoices).extracting(invoice -> invoice.total).containsExactly(30, 50);
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update invoicing set quantity = ?, version = ? where id = ? and version = ?"
                                    + " returning total, status [10, 2, 1, 1]",
                            "update invoicing set quantity = ?, version = ? where id = ? and version = ?"
                                    + " returning total, status [10, 2, 2, 1]");

            session.flush();
            assertThat(tables.takeSent()).as("what came back is no change").isEmpty();
        });
    }

    @OnEachDatabase
    void whatTheProgramAssignsIsNotWritten(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Invoicing invoice = new Invoicing(3, 4);
        tables.tenon().useTransaction(session -> session.persist(invoice));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Invoicing loaded = session.get(Invoicing.class, invoice.id);
            loaded.total = 99;
            tables.takeSent();
        });

        assertThat(tables.takeSent()).isEmpty();
        assertThat(tables.rows("select total from invoicing")).containsExactly("12");
    }

    /** Rows come back in any order; their numbers tell them apart. */
    @OnEachDatabase
    void rowsWithGivenNumbersAreOneStatement(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Parcelling late = new Parcelling(9, "late");
        Parcelling early = new Parcelling(2, "early");

        tables.tenon().useTransaction(session -> {
            session.persist(late);
            session.persist(early);
            session.flush();
            assertThat(List.of(late.shout(), early.shout())).containsExactly("late!", "early!");
            assertThat(late.priority).isEqualTo(7);
            early.label = "earlier";
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into parcelling (number, label) values (?, ?), (?, ?)"
                                + " returning number, priority, shout [9, late, 2, early]",
                        "update parcelling set label = ? where number = ? returning priority, shout [earlier, 2]");
        assertThat(early.shout()).isEqualTo("earlier!");
    }

    @OnEachDatabase
    void rowsWithOtherKeysAreInsertedOneByOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Coupon one = new Coupon("ONE");
        Coupon two = new Coupon("TWO");

        tables.tenon().useTransaction(session -> {
            session.persist(one);
            session.persist(two);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "insert into coupon (code) values (?) returning percent",
                        "insert into coupon (code) values (?) returning percent");
        assertThat(List.of(one.percent, two.percent)).containsOnly(10);
    }

    @OnEachDatabase
    void aRollbackTakesTheValuesBack(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Invoicing kept = new Invoicing(3, 4);
        tables.tenon().useTransaction(session -> session.persist(kept));

        try (Session session = tables.openSession()) {
            Invoicing loaded = session.get(Invoicing.class, kept.id);
            Invoicing added = new Invoicing(1, 1);
            session.persist(added);
            loaded.price = 100;
            session.flush();
            assertThat(loaded.total).isEqualTo(400);
            assertThat(added.total).isEqualTo(1);

            session.rollback();
            assertThat(loaded.total).isEqualTo(12);
            assertThat(added.total).isNull();
        }
    }

    @OnEachDatabase
    void anUpsertReadsThemToo(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Parcelling first = session.upsert(new Parcelling(1, "a"));
            assertThat(first.shout()).isEqualTo("a!");
            assertThat(session.upsert(new Parcelling(1, "b")).shout()).isEqualTo("b!");
        });
    }

    /** MRG-2: what a detached object has of columns that it does not write is not the managed object's. */
    @OnEachDatabase
    void aMergeCopiesWhatAnUpdateWrites(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Deposit detached = new Deposit("a1", 100, "Ines");
        tables.tenon().useTransaction(session -> session.persist(detached));
        detached.amount = 200;
        detached.opener = "somebody else";
        detached.rating = "excellent";
        detached.interest = 99;
        detached.origin = new Deposit.Origin("Basel", "FR");
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Deposit managed = session.merge(detached);
            session.flush();
            assertThat(managed.amount).isEqualTo(200);
            assertThat(managed.opener).isEqualTo("Ines");
            assertThat(managed.rating).isEqualTo("none");
            assertThat(managed.interest).isEqualTo(3);
            assertThat(managed.origin).isEqualTo(new Deposit.Origin("Basel", "CH"));
        });

        assertThat(tables.takeSql())
                .last()
                .isEqualTo("update deposit set amount = ?, city = ?, version = ? where account = ? and version = ?");
    }

    @OnEachDatabase
    void aMergeOfANewObjectCopiesWhatAnInsertWrites(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Deposit given = new Deposit("a1", 100, "Ines");
        given.rating = "excellent";
        given.interest = 99;

        tables.tenon().useTransaction(session -> {
            Deposit managed = session.merge(given);
            assertThat(managed.opener).isEqualTo("Ines");
            assertThat(managed.rating).isNull();
            assertThat(managed.interest).isNull();
            session.flush();
            assertThat(managed.interest).isEqualTo(3);
        });
    }
}
