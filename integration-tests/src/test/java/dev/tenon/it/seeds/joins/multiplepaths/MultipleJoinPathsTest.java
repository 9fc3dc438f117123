package dev.tenon.it.seeds.joins.multiplepaths;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * "Handling Multiple Join Paths": two foreign keys lead from one table to another. That the mapping is refused (TN101)
 * unless each relationship says which one it follows is tested beside the processor.
 */
class MultipleJoinPathsTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MultipleJoinPathsTest.class);
        tables.run(
                "insert into dwelling (id, street, city) values (1, 'Elm', 'Boston'), (2, 'Oak', 'Salem')",
                "insert into subscriber (id, name, billing_dwelling_id, shipping_dwelling_id)"
                        + " values (1, 'Ada', 1, 2), (2, 'Ben', 2, 2), (3, 'Cy', null, 1)");
        return tables;
    }

    @OnEachDatabase
    void declaresOneForeignKeyForEachColumn(Database database) throws SQLException {
        String ddl = new TestDatabase(database, MultipleJoinPathsTest.class)
                .tenon()
                .schema()
                .ddl();

        assertThat(ddl)
                .contains(
                        "foreign key (billing_dwelling_id) references dwelling",
                        "foreign key (shipping_dwelling_id) references dwelling");
    }

    /** "The newly generated primary key will be copied into the appropriate foreign key column during a flush." */
    @OnEachDatabase
    void copiesEachGeneratedKeyIntoItsColumn(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MultipleJoinPathsTest.class);

        tables.tenon().useTransaction(session -> {
            Subscriber ada = new Subscriber("Ada");
            ada.billing = Ref.of(new Dwelling("Elm", "Boston"));
            ada.shipping = Ref.of(new Dwelling("Oak", "Salem"));
            session.persist(ada);
            session.flush();
            assertThat(ada.billingDwellingId).isEqualTo(ada.billing.get().id);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into dwelling (street, city) values (?, ?), (?, ?) returning id"
                                + " [Elm, Boston, Oak, Salem]",
                        "insert into subscriber (name, billing_dwelling_id, shipping_dwelling_id) values (?, ?, ?)"
                                + " returning id [Ada, 1, 2]");
        assertThat(tables.rows("select b.street, s.street from subscriber join dwelling b on b.id = billing_dwelling_id"
                        + " join dwelling s on s.id = shipping_dwelling_id"))
                .containsExactly("Elm Oak");
    }

    @OnEachDatabase
    void loadsEachByItsOwnColumn(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Subscriber> all = session.list(select(Subscriber.class).orderBy(Subscriber_.id.asc()));
            tables.takeSql();
            assertThat(all)
                    .extracting(each -> each.billing == null ? "" : each.billing.get().street)
                    .containsExactly("Elm", "Oak", "");
            assertThat(all).extracting(each -> each.shipping.get().street).containsExactly("Oak", "Oak", "Elm");
        });

        assertThat(tables.takeSql()).containsExactly("select d.id, d.street, d.city from dwelling d where d.id in (…)");
    }

    @OnEachDatabase
    void updatesTheColumnOfWhatHasChanged(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Subscriber ben = session.get(Subscriber.class, 2L);
            ben.billing = Ref.of(session.get(Dwelling.class, 1L));
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update subscriber set billing_dwelling_id = ? where id = ? [1, 2]");
        assertThat(tables.rows("select billing_dwelling_id, shipping_dwelling_id from subscriber where id = 2"))
                .containsExactly("1 2");
    }

    @OnEachDatabase
    void joinsOneTableTwice(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> assertThat(session.list(select(Subscriber_.name)
                        .where(Subscriber_.billing().city.ne(Subscriber_.shipping().city))))
                .containsExactly("Ada"));

        assertThat(tables.takeSql())
                .containsExactly("select s.name from subscriber s"
                        + " left join dwelling d on d.id = s.billing_dwelling_id"
                        + " left join dwelling d2 on d2.id = s.shipping_dwelling_id where d.city <> d2.city");
    }

    /** The other resolution: a condition over attributes. A condition of equal columns is a foreign key like any other. */
    @OnEachDatabase
    void tellsThePathsApartByConditionsAsWell(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, MultipleJoinPathsTest.class);

        tables.tenon().useTransaction(session -> {
            Consignee consignee = new Consignee();
            consignee.shipping = Ref.of(new Dwelling("Oak", "Salem"));
            session.persist(consignee);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into dwelling (street, city) values (?, ?) returning id [Oak, Salem]",
                        "insert into consignee (billing_dwelling_id, shipping_dwelling_id) values (?, ?) returning id"
                                + " [null, 1]");
        tables.tenon().useSession(session -> assertThat(
                        session.get(Consignee.class, 1L).shipping.get().city)
                .isEqualTo("Salem"));
    }
}
