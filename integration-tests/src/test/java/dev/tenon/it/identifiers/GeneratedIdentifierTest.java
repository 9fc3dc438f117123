package dev.tenon.it.identifiers;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Identifiers that the database or Tenon makes, one and many at a time. */
class GeneratedIdentifierTest {
    private static final int MANY = 1203;

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, GeneratedIdentifierTest.class);
    }

    @OnEachDatabase
    void identityComesBackFromItsInsert(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Docket ticket = new Docket("a");
        Counterfoil stub = new Counterfoil("b");
        tables.tenon().useTransaction(session -> {
            session.persist(ticket);
            session.persist(stub);
            assertThat(ticket.id).isNull();
            session.flush();
            assertThat(session.get(Docket.class, 1L)).isSameAs(ticket);
            assertThat(session.get(Counterfoil.class, 1)).isSameAs(stub);
        });

        assertThat(ticket.id).isEqualTo(1L);
        assertThat(stub.id).isEqualTo(1);
        assertThat(tables.takeSent())
                .containsExactlyInAnyOrder(
                        "insert into docket (name) values (?) returning id [a]",
                        "insert into counterfoil (name) values (?) returning id [b]");
        tables.tenon().useSession(session -> assertThat(session.get(Docket.class, 1).name)
                .isEqualTo("a"));
    }

    /** Each object has the number of its own row, however many rows one statement inserts. */
    @OnEachDatabase
    void identitiesOfManyRowsBelongToTheirObjects(Database database) throws Exception {
        TestDatabase tables = empty(database);
        List<Docket> tickets =
                IntStream.range(0, MANY).mapToObj(i -> new Docket("n" + i)).toList();
        tables.tenon().useTransaction(session -> tickets.forEach(session::persist));

        assertThat(tables.takeSent()).hasSizeLessThan(20).allMatch(sql -> sql.startsWith("insert into docket"));
        Map<Long, String> stored = new HashMap<>();
        tables.tenon().useSession(session -> session.list(select(Docket.class))
                .forEach(ticket -> stored.put(ticket.id, ticket.name)));
        assertThat(stored).hasSize(MANY);
        assertThat(tickets).allSatisfy(ticket -> assertThat(stored).containsEntry(ticket.id, ticket.name));
    }

    @OnEachDatabase
    void sequencesAreAskedOnceForAllTheyGive(Database database) throws Exception {
        TestDatabase tables = empty(database);
        List<Proforma> invoices =
                IntStream.range(0, 12).mapToObj(i -> new Proforma("n" + i)).toList();
        tables.tenon().useTransaction(session -> invoices.forEach(session::persist));

        assertThat(invoices)
                .extracting(invoice -> invoice.id)
                .containsExactly(1000L, 1001L, 1002L, 1003L, 1004L, 1005L, 1006L, 1007L, 1008L, 1009L, 1010L, 1011L);
        assertThat(tables.takeOrigins().stream()
                        .filter("reserve keys of Proforma"::equals)
                        .count())
                .isEqualTo(3);
    }

    @OnEachDatabase
    void whatIsLeftOfAReserveIsUsedByTheNextSession(Database database) throws Exception {
        TestDatabase tables = empty(database);
        for (int i = 0; i < 3; i++) {
            tables.tenon().useTransaction(session -> session.persist(new Proforma("a")));
        }

        assertThat(tables.rows("select id from proforma order by id")).containsExactly("1000", "1001", "1002");
        assertThat(tables.takeSent().stream()
                        .filter(sql -> sql.contains("insert into proforma"))
                        .count())
                .isEqualTo(3);
    }

    /** A reserved block belongs to one Tenon: another one over the same database goes on behind it. */
    @OnEachDatabase
    void blocksOfTwoProgramsDoNotOverlap(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Tenon other = tables.another();
        tables.tenon().useTransaction(session -> session.persist(new Proforma("a")));
        other.useTransaction(session -> session.persist(new Proforma("b")));
        tables.tenon().useTransaction(session -> session.persist(new Proforma("c")));

        assertThat(tables.rows("select id, name from proforma order by id"))
                .containsExactly("1000 a", "1001 c", "1005 b");
    }

    @OnEachDatabase
    void sequencesHaveDefaults(Database database) throws Exception {
        TestDatabase tables = empty(database);
        TillReceipt receipt = new TillReceipt("a");
        PlainSequence plain = new PlainSequence("b");
        tables.tenon().useTransaction(session -> {
            session.persist(receipt);
            session.persist(new TillReceipt("c"));
            session.persist(plain);
        });

        assertThat(receipt.id).isEqualTo(1);
        assertThat(plain.id).isEqualTo(1L);
        assertThat(tables.takeOrigins().stream().filter(origin -> origin.startsWith("reserve")))
                .containsExactlyInAnyOrder(
                        "reserve keys of TillReceipt", "reserve keys of TillReceipt", "reserve keys of PlainSequence");
    }

    /** The initial value is the last one that was used. */
    @OnEachDatabase
    void countersAreRowsOfATable(Database database) throws Exception {
        TestDatabase tables = empty(database);
        List<Voucher> coupons =
                IntStream.range(0, 4).mapToObj(i -> new Voucher("n" + i)).toList();
        tables.tenon().useTransaction(session -> coupons.forEach(session::persist));

        assertThat(coupons).extracting(coupon -> coupon.id).containsExactly(41L, 42L, 43L, 44L);
        assertThat(tables.rows("select counter from counters")).containsExactly("voucher");
        assertThat(tables.takeOrigins().stream().filter("reserve keys of Voucher"::equals))
                .hasSize(2);
    }

    @OnEachDatabase
    void randomUuidsAreMadeByTenon(Database database) throws Exception {
        TestDatabase tables = empty(database);
        RandomDraft draft = new RandomDraft("a");
        RandomToken token = new RandomToken("b");
        tables.tenon().useTransaction(session -> {
            session.persist(draft);
            session.persist(token);
        });

        assertThat(draft.id.version()).isEqualTo(4);
        assertThat(UUID.fromString(token.id)).hasToString(token.id);
        assertThat(tables.takeSent())
                .containsExactlyInAnyOrder(
                        "insert into random_draft (id, name) values (?, ?) [" + draft.id + ", a]",
                        "insert into random_token (id, name) values (?, ?) [" + token.id + ", b]");
        tables.tenon().useSession(session -> {
            assertThat(session.get(RandomDraft.class, draft.id).name).isEqualTo("a");
            assertThat(session.get(RandomToken.class, token.id).name).isEqualTo("b");
        });
    }

    @OnEachDatabase
    void autoIsWhatTheTypeAllows(Database database) throws Exception {
        TestDatabase tables = empty(database);
        AutoNumber number = new AutoNumber("a");
        AutoUuid uuid = new AutoUuid("b");
        tables.tenon().useTransaction(session -> List.of(number, uuid).forEach(session::persist));

        assertThat(number.id).isEqualTo(1L);
        tables.tenon().useSession(session -> {
            assertThat(session.get(AutoNumber.class, 1L).name).isEqualTo("a");
            assertThat(session.get(AutoUuid.class, uuid.id).name).isEqualTo("b");
        });
    }

    @OnEachDatabase
    void mayBeHeldByALargeNumber(Database database) throws Exception {
        TestDatabase tables = empty(database);
        HugeIdentity identity = new HugeIdentity();
        HugeSequence sequence = new HugeSequence();
        tables.tenon().useTransaction(session -> {
            session.persist(identity);
            session.persist(sequence);
            session.flush();
            assertThat(session.get(HugeIdentity.class, BigInteger.ONE)).isSameAs(identity);
            assertThat(session.get(HugeSequence.class, BigInteger.ONE)).isSameAs(sequence);
            identity.name = "a";
            sequence.name = "b";
        });

        assertThat(tables.rows("select id, name from huge_identity union select id, name from huge_sequence"))
                .containsExactlyInAnyOrder("1 a", "1 b");
    }

    /** An object that has its generated identifier was stored before. */
    @OnEachDatabase
    void isNotGivenByTheApplication(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Docket ticket = new Docket("a");
        ticket.id = 7L;

        tables.tenon().useSession(session -> assertThatThrownBy(() -> session.persist(ticket))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("Docket#7 has its generated identifier already"));
    }

    /** After a rollback objects are new again, and can be persisted by another session; a random UUID may stay. */
    @OnEachDatabase
    void isTakenBackByARollback(Database database) throws Exception {
        TestDatabase tables = empty(database);
        Docket ticket = new Docket("a");
        Proforma invoice = new Proforma("b");
        RandomDraft draft = new RandomDraft("c");
        tables.tenon().useSession(session -> {
            List.of(ticket, invoice, draft).forEach(session::persist);
            session.flush();
            session.rollback();
        });
        assertThat(ticket.id).isNull();
        assertThat(invoice.id).isZero();

        tables.tenon().useTransaction(session -> List.of(ticket, invoice, draft).forEach(session::persist));
        assertThat(tables.rows(
                        "select name from docket union select name from proforma union select name from random_draft"))
                .containsExactlyInAnyOrder("a", "b", "c");
    }
}
