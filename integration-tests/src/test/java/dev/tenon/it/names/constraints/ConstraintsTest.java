package dev.tenon.it.names.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CheckViolationException;
import dev.tenon.ForeignKeyViolationException;
import dev.tenon.Ref;
import dev.tenon.SchemaMismatchException;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Declared constraints are in the DDL, work, and are named by the errors of those that they refuse. */
class ConstraintsTest {

    private static TestDatabase bank(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ConstraintsTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Account(1L, "Ada", "Lovelace")));
        return tables;
    }

    @OnEachDatabase
    void areInTheDdl(Database database) throws SQLException {
        String ddl = bank(database).tenon().schema().ddl();

        assertThat(ddl)
                .contains("create index account_by_name on account (last_name, first_name desc)")
                .contains("create index ix_account_opened on account (opened)")
                .contains("create unique index account_iban on account (iban)")
                .contains("constraint one_account_per_person unique (first_name, last_name)")
                .contains("constraint uk_account_branch_id_number unique (branch_id, number)")
                .contains("unique (email)")
                .contains("constraint account_not_overdrawn check (balance >= 0)")
                .contains("constraint balance_is_sane check (balance < 1000000)")
                .contains("constraint account_branch foreign key (branch_id) references branch")
                .doesNotContain("foreign key (referrer)")
                .contains("constraint signer_account foreign key (account_id) references account")
                .contains("create index signer_by_branch on signer (branch_id)")
                .contains("constraint tag_of_account foreign key (account_id) references account")
                .contains("constraint tag_once unique (account_id, tag)")
                .contains("iban varchar(34)");
        assertThat(ddl.split("create table remittance")[1].split(";")[0])
                .contains("account_id")
                .doesNotContain("foreign key");
        assertThat(ddl.split("create table signer")[1].split(";")[0]).doesNotContain("foreign key (branch_id)");
    }

    @OnEachDatabase
    void areNamedByTheErrorsThatTheyCause(Database database) throws SQLException {
        TestDatabase tables = bank(database);

        assertThatThrownBy(() ->
                        tables.tenon().useTransaction(session -> session.persist(new Account(2L, "Ada", "Lovelace"))))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining(
                        database == Database.POSTGRES
                                ? "one_account_per_person"
                                : "account.first_name, account.last_name");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.get(Account.class, 1L).balance = -1))
                .isInstanceOf(CheckViolationException.class)
                .hasMessageContaining("account_not_overdrawn");
        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(session -> session.get(Account.class, 1L).branch = Ref.of(Branch.class, 77L)))
                .isInstanceOf(ForeignKeyViolationException.class)
                .hasMessageContaining(database == Database.POSTGRES ? "account_branch" : "oreign key");
        tables.tenon().useTransaction(session -> session.get(Account.class, 1L).referrer = Ref.of(Account.class, 77L));
        assertThat(tables.rows("select referrer from account")).containsExactly("77");
    }

    @OnEachDatabase
    void aCollectionMayOutliveItsOwnerWhereThereIsNoConstraint(Database database) throws SQLException {
        TestDatabase tables = bank(database);
        tables.tenon()
                .useTransaction(
                        session -> session.get(Account.class, 1L).remittances.add(new Remittance(5L)));

        tables.run("delete from account");

        assertThat(tables.rows("select id, account_id from remittance")).containsExactly("5 1");
    }

    @OnEachDatabase
    void validates(Database database) throws SQLException {
        TestDatabase tables = bank(database);

        tables.tenon().schema().validate();
        tables.run("alter table account drop column number_of_nothing"
                .replace("number_of_nothing", "opened")
                .replace(
                        "alter table account drop column opened",
                        database == Database.SQLITE
                                ? "drop index ix_account_opened"
                                : "alter table account drop column opened"));
        if (database == Database.POSTGRES) {
            assertThatThrownBy(() -> tables.tenon().schema().validate())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("account.opened");
        }
    }
}
