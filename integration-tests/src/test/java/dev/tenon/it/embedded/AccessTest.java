package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** How state is read and set: fields without accessors, properties, constructors, nested classes. */
class AccessTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, AccessTest.class);
    }

    @OnEachDatabase
    void fieldsNeedNoAccessors(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(Locked.of("a", 2)));

        tables.tenon().useTransaction(session -> {
            Locked locked = session.get(Locked.class, "a");
            assertThat(locked.state()).isEqualTo("a2 shut");
            locked.turn();
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update locked set turns = ?, open = ? where code = ? [3, true, a]");
        tables.tenon().useSession(session -> assertThat(
                        session.list(select(Locked.class).where(Locked_.turns.gt(2), Locked_.open.eq(true))))
                .extracting(Locked::state)
                .containsExactly("a3 open"));
    }

    @OnEachDatabase
    void propertiesAreReadAndSetByTheirMethods(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Dial dial = new Dial();
            dial.setId(1);
            dial.call("volume");
            dial.setOn(true);
            dial.setURL("https://example.org");
            session.persist(dial);
        });
        assertThat(tables.takeSent()).singleElement().asString().startsWith("insert into dial (id, label, ");
        tables.run("update dial set label = '  padded '");

        tables.tenon().useTransaction(session -> {
            Dial dial = session.get(Dial.class, 1L);
            assertThat(dial.getDescription()).as("the private setter strips").isEqualTo("padded on");
            assertThat(dial.isOn()).isTrue();
            assertThat(dial.getSilent()).isNull();
            assertThat(dial.getURL()).isEqualTo("https://example.org");
            dial.setSilent(true);
            tables.takeSent();
        });
        assertThat(tables.takeSent()).singleElement().asString().contains("silent = ?");
        tables.tenon().useSession(session -> assertThat(session.list(
                        select(Dial.class).where(Dial_.on.eq(true), Dial_.silent.eq(true), Dial_.name.isNotNull())))
                .hasSize(1));
    }

    @OnEachDatabase
    void onePropertyAmongFields(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Gauge(1, 20)));
        assertThat(tables.rows("select kelvin from gauge")).containsExactly("293.15");

        tables.tenon().useTransaction(session -> {
            Gauge gauge = session.get(Gauge.class, 1L);
            assertThat(gauge.celsius()).isCloseTo(20, within(0.001));
            gauge.warmTo(0);
            tables.takeSent();
        });
        assertThat(tables.takeSent()).containsExactly("update gauge set kelvin = ? where id = ? [273.15, 1]");
        tables.tenon().useSession(session -> assertThat(
                        session.one(select(Gauge.class).where(Gauge_.kelvin.lt(280.0))))
                .isNotNull());
    }

    @OnEachDatabase
    void constructorsTakeWhatIsFinal(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Coin coin = new Coin("NOK", 100);
            coin.call("krone");
            session.persist(coin);
        });

        tables.tenon().useTransaction(session -> {
            Coin coin = session.get(Coin.class, "NOK");
            assertThat(coin.cents()).isEqualTo(100);
            assertThat(coin.nick()).isEqualTo("krone");
            coin.call("crown");
            tables.takeSent();
        });
        assertThat(tables.takeSent()).containsExactly("update coin set nick = ? where code = ? [crown, NOK]");

        tables.tenon().useTransaction(session -> {
            Coin coin = session.one(select(Coin.class).where(Coin_.cents.eq(100)));
            session.refresh(coin);
            assertThat(coin.nick()).isEqualTo("crown");
            assertThat(session.merge(new Coin("NOK", 100))).isSameAs(coin);
            session.remove(coin);
        });
        assertThat(tables.rows("select * from coin")).isEmpty();
    }

    /** Nobody can set a final attribute: what would have to says so. */
    /** A session that only reads keeps nothing of a row but the instance. */
    @OnEachDatabase
    void constructorsAreGivenWhatASessionReadsThatOnlyReads(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Coin("NOK", 100)));
        tables.tenon().useTransaction(TransactionOptions.defaults().readOnly(), session -> {
            Coin coin = session.get(Coin.class, "NOK");
            assertThat(coin.cents()).isEqualTo(100);
            coin.call("krone");
            session.refresh(coin);
            assertThat(coin.nick()).isNull();
        });
    }

    @OnEachDatabase
    void whatIsFinalDoesNotChange(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> session.persist(new Coin("NOK", 100)));

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(new Coin("NOK", 50))))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("Coin.cents");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Coin coin = session.get(Coin.class, "NOK");
                    session.execute(dev.tenon.query.Sql.update(Coin.class).set(Coin_.cents, 50));
                    session.refresh(coin);
                }))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("Coin.cents");
        assertThat(tables.rows("select cents from coin")).containsExactly("100");
    }

    @OnEachDatabase
    void nestedClassesAreEntities(Database database) throws Exception {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Library.Rack rack = new Library.Rack(1, "poetry");
            Library.Volume volume = new Library.Volume();
            volume.id = 2;
            volume.rack = Ref.of(rack);
            session.persist(rack);
            session.persist(volume);
        });

        tables.tenon().useSession(session -> {
            Library.Volume volume = session.one(select(Library.Volume.class)
                    .where(Library_Volume_.rack().label.eq("poetry")));
            assertThat(volume.rack.get().label).isEqualTo("poetry");
            assertThat(session.list(select(Library.Rack.class).where(Library_Rack_.label.like("p%"))))
                    .hasSize(1);
        });
        assertThat(tables.rows("select rack_id from volume")).containsExactly("1");
    }
}
