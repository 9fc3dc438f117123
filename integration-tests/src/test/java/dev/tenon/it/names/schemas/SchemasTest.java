package dev.tenon.it.names.schemas;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.DomainIndex;
import dev.tenon.it.database.OnEachDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;

/** Schemas are part of every name: true schemas on PostgreSQL, names with a dot on SQLite (decision 4). */
class SchemasTest {
    private Tenon tenon;

    /** The schemas are outside of the one that the test has for itself. */
    private void open(Database database) throws SQLException {
        tenon = Tenon.builder(database.fresh())
                .entities(DomainIndex.of(SchemasTest.class))
                .build();
        tenon.schema().drop();
        tenon.schema().create();
    }

    @AfterEach
    void drop() {
        tenon.schema().drop();
    }

    @OnEachDatabase
    void qualifyTheNamesOfTheDdl(Database database) throws SQLException {
        open(database);

        tenon.schema().validate();
        if (database == Database.POSTGRES) {
            assertThat(tenon.schema().ddl())
                    .contains("create schema if not exists books", "create schema if not exists \"user\"")
                    .contains("create sequence books.invoice_numbers", "create table \"user\".payer")
                    .contains("create table books.invoice_copy", "create table books.invoice_line")
                    .contains("foreign key (payer_id) references \"user\".payer (id)");
        } else {
            assertThat(tenon.schema().ddl())
                    .contains("create table \"books.invoice\"", "create table \"user.payer\"")
                    .contains("foreign key (payer_id) references \"user.payer\" (id)");
        }
    }

    @OnEachDatabase
    void qualifyTheNamesOfStatements(Database database) throws SQLException {
        open(database);

        tenon.useTransaction(session -> {
            Invoice invoice = new Invoice("1");
            invoice.payer = Ref.of(new Payer(1L, "Ada"));
            invoice.copies.add(new Payer(2L, "Grace"));
            invoice.lines.add("work");
            session.persist(invoice);
        });
        tenon.useTransaction(session -> {
            Invoice invoice = session.one(
                    select(Invoice.class).where(Invoice_.payer().name.eq("Ada")));
            assertThat(invoice.payer.get().invoices).containsExactly(invoice);
            assertThat(invoice.copies).hasSize(1);
            assertThat(invoice.lines).containsExactly("work");
            invoice.lines.clear();
            invoice.copies.clear();
            invoice.number = "2";
        });
        tenon.useTransaction(session -> {
            assertThat(session.list(select(Payer_.name)
                            .from(Payer.class)
                            .join(Payer_.invoices)
                            .where(Invoice_.number.eq("2"))))
                    .containsExactly("Ada");
            session.remove(session.one(select(Invoice.class)));
        });
        tenon.useSession(
                session -> assertThat(session.count(select(Invoice.class))).isZero());
    }
}
