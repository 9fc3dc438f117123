package dev.tenon.it.seeds.basic.association;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Section "Association Object", the first form: from parent to association to child, and no way back. */
class UnidirectionalAssociationTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UnidirectionalAssociationTest.class);
        tables.run(
                "insert into sponsor (id, name) values (1, 'Ada'), (2, 'Grace')",
                "insert into charity (id, name) values (11, 'lifeboats'), (12, 'books')",
                "insert into donation (left_id, right_id, extra_data) values (1, 11, 'a'), (1, 12, 'b'), (2, 11, null)");
        return tables;
    }

    @OnEachDatabase
    void declaresTheKeyAndBothReferences(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains(
                        "primary key (left_id, right_id)",
                        "foreign key (left_id) references sponsor",
                        "foreign key (right_id) references charity")
                .doesNotContain("charity_id", "sponsor_id");
    }

    @OnEachDatabase
    void fillsBothPartsOfTheKeyWhenBothEndsAreNew(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UnidirectionalAssociationTest.class);

        tables.tenon().useTransaction(session -> {
            Sponsor ada = new Sponsor("Ada");
            Donation donation = new Donation(new Charity("lifeboats"), "some data");
            ada.donations.add(donation);
            session.persist(ada);
            session.flush();
            assertThat(donation.leftId).isEqualTo(ada.id);
            assertThat(donation.rightId).isEqualTo(donation.charity.get().id);
            assertThat(session.find(Donation.class, new DonationId(1L, 1L))).isSameAs(donation);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into charity (name) values (?) returning id [lifeboats]",
                        "insert into sponsor (name) values (?) returning id [Ada]",
                        "insert into donation (left_id, right_id, extra_data) values (?, ?, ?) [1, 1, some data]");
    }

    @OnEachDatabase
    void readsTheChildrenOfAllParentsAtOnce(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Sponsor> all = session.list(select(Sponsor.class).orderBy(Sponsor_.id.asc()));
            tables.takeSql();
            assertThat(all)
                    .extracting(sponsor -> sponsor.donations.stream()
                            .map(donation -> donation.charity.get().name + " " + donation.extraData)
                            .toList()
                            .toString())
                    .containsExactly("[lifeboats a, books b]", "[lifeboats null]");
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select d.left_id, d.left_id, d.right_id, d.extra_data, d.right_id from donation d"
                                + " where d.left_id in (…) order by d.extra_data",
                        "select c.id, c.name from charity c where c.id in (…)");
    }

    @OnEachDatabase
    void deletesTheAssociationThatLeavesItsParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon()
                .useTransaction(
                        session -> session.get(Sponsor.class, 1L).donations.remove(0));

        assertThat(tables.rows("select left_id, right_id, extra_data from donation order by 1, 2"))
                .containsExactly("1 12 b", "2 11 null");
        assertThat(tables.rows("select name from charity order by id")).containsExactly("lifeboats", "books");
    }

    /** SYN-S7 is an update of the key there; an identifier stays with its row here. */
    @OnEachDatabase
    void refusesToGiveAnAssociationToAnotherParent(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.get(Sponsor.class, 2L)
                        .donations
                        .add(session.get(Donation.class, new DonationId(1L, 12L)))))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("[TN646]")
                .hasMessageContaining("column left_id is part of its identifier");
        assertThat(tables.rows("select left_id, right_id from donation order by 1, 2"))
                .containsExactly("1 11", "1 12", "2 11");
    }
}
