package dev.tenon.it.values;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An {@code Optional} getter is the attribute's value or null. */
class OptionalGetterTest {

    @OnEachDatabase
    void isNullOrItsValue(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, OptionalGetterTest.class);
        tables.tenon().useTransaction(session -> {
            Visitor ada = new Visitor();
            ada.setId(1);
            ada.setNick("ada");
            ada.setAge(Optional.of(36));
            ada.setBudget(new BigDecimal("12.50"));
            ada.wear(Suit.HEARTS);
            ada.setVip(true);
            session.persist(ada);
            session.persist(new Visitor());
        });
        assertThat(tables.rows("select id, nick, age, budget, suit from visitor order by id"))
                .containsExactly("0 null null null null", "1 ada 36 12.5" + zero(database) + " 2");

        tables.tenon().useTransaction(session -> {
            Visitor ada = session.get(Visitor.class, 1L);
            assertThat(ada.getNick()).contains("ada");
            assertThat(ada.getAge()).contains(36);
            assertThat(ada.getBudget()).contains(new BigDecimal("12.50"));
            assertThat(ada.getSuit()).contains(Suit.HEARTS);
            assertThat(ada.isVip()).isTrue();
            assertThat(session.get(Visitor.class, 0L).getBudget()).isEmpty();
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();

        tables.tenon().useTransaction(session -> session.get(Visitor.class, 1L).setNick(null));
        assertThat(tables.takeSent()).last().isEqualTo("update visitor set nick = ? where id = ? [null, 1]");
    }

    @OnEachDatabase
    void isItsValueInQueries(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, OptionalGetterTest.class);
        tables.tenon().useTransaction(session -> {
            for (int id = 0; id < 3; id++) {
                Visitor guest = new Visitor();
                guest.setId(id);
                guest.setAge(id == 0 ? Optional.empty() : Optional.of(30 + id));
                session.persist(guest);
            }
        });

        List<Visitor> found = tables.tenon()
                .withSession(session -> session.list(select(Visitor.class)
                        .where(Visitor_.age.between(30, 31).or(Visitor_.age.isNull()))
                        .orderBy(Visitor_.id.asc())));

        assertThat(found).extracting(Visitor::getId).containsExactly(0L, 1L);
    }

    private static String zero(Database database) {
        return database == Database.POSTGRES ? "0" : "";
    }
}
