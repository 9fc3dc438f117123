package dev.tenon.it.unique;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** FLS-6: rows exchange unique values in one flush. Neither can be first, so one of them has something else for a moment. */
class UniqueExchangeTest {

    private static TestDatabase racers(Database database, int count) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniqueExchangeTest.class);
        tables.tenon().useTransaction(session -> {
            for (int i = 1; i <= count; i++) {
                session.persist(new Racer(i, "n" + i));
            }
        });
        tables.takeSent();
        return tables;
    }

    /** Changes the first two racers. */
    private static void change(TestDatabase tables, BiConsumer<Racer, Racer> change) {
        tables.tenon().useTransaction(session -> {
            Racer one = session.get(Racer.class, 1L);
            Racer two = session.get(Racer.class, 2L);
            tables.takeSent();
            change.accept(one, two);
            session.flush();
        });
    }

    @OnEachDatabase
    void valuesThatMayBeNullGoThroughNull(Database database) throws SQLException {
        TestDatabase tables = racers(database, 2);

        change(tables, (one, two) -> {
            one.nickname = "n2";
            two.nickname = "n1";
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update racer set nickname = null where id = ? and version = ? [1, 1]",
                        "update racer set nickname = ?, version = ? where id = ? and version = ? [n1, 2, 2, 1, n2, 2, 1, 1]");
        assertThat(tables.rows("select id, nickname, version from racer order by id"))
                .as("the first step is nobody's business, so it is no version")
                .containsExactly("1 n2 2", "2 n1 2");
    }

    @OnEachDatabase
    void numbersGoBelowAllOthers(Database database) throws SQLException {
        TestDatabase tables = racers(database, 3);

        change(tables, (one, two) -> {
            one.grid = 2;
            two.grid = 1;
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update racer set grid = (select min(others.grid) - 1 from racer others)"
                                + " where id = ? and version = ? [1, 1]",
                        "update racer set grid = ?, version = ? where id = ? and version = ? [1, 2, 2, 1, 2, 2, 1, 1]");
        assertThat(tables.rows("select id, grid from racer order by id")).containsExactly("1 2", "2 1", "3 3");
    }

    @OnEachDatabase
    void textsAndUuidsAreRandomMeanwhile(Database database) throws SQLException {
        TestDatabase tables = racers(database, 2);

        change(tables, (one, two) -> {
            one.plate = "plate 2";
            two.plate = "plate 1";
        });
        assertThat(tables.takeSql()).first().isEqualTo("update racer set plate = ? where id = ? and version = ?");

        change(tables, (one, two) -> {
            UUID first = one.transponder;
            one.transponder = two.transponder;
            two.transponder = first;
        });
        assertThat(tables.takeSql()).first().isEqualTo("update racer set transponder = ? where id = ? and version = ?");
        assertThat(tables.rows("select id, plate, transponder, version from racer order by id"))
                .containsExactly(
                        "1 plate 2 00000000-0000-0000-0000-000000000002 3",
                        "2 plate 1 00000000-0000-0000-0000-000000000001 3");
    }

    /** One row steps aside; the others follow each other. */
    @OnEachDatabase
    void aRingOfRowsTakesOneStepMore(Database database) throws SQLException {
        TestDatabase tables = racers(database, 5);

        tables.tenon().useTransaction(session -> {
            session.list(select(Racer.class)).forEach(racer -> racer.grid = (int) (racer.id % 5) + 1);
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).hasSize(2).containsOnly("update Racer");
        assertThat(tables.rows("select id, grid from racer order by id"))
                .containsExactly("1 2", "2 3", "3 4", "4 5", "5 1");
    }

    /** A reversal: each pair has a first step of its own. */
    @OnEachDatabase
    void severalRingsAreIndependent(Database database) throws SQLException {
        TestDatabase tables = racers(database, 5);

        tables.tenon().useTransaction(session -> {
            session.list(select(Racer.class)).forEach(racer -> racer.grid = (int) (6 - racer.id));
            tables.takeSent();
        });

        assertThat(tables.takeSql().stream().filter(sql -> sql.contains("min(")))
                .hasSize(2);
        assertThat(tables.rows("select grid from racer order by id")).containsExactly("5", "4", "3", "2", "1");
    }

    /** The ring goes through two keys: one gets the nickname, the other one the number. */
    @OnEachDatabase
    void severalKeysAreExchangedAtOnce(Database database) throws SQLException {
        TestDatabase tables = racers(database, 2);

        change(tables, (one, two) -> {
            one.nickname = "n2";
            two.nickname = "new";
            two.grid = 1;
            one.grid = 7;
        });
        assertThat(tables.rows("select nickname, grid from racer order by id")).containsExactly("n2 7", "new 1");

        tables.takeSent();
        change(tables, (one, two) -> {
            String nickname = one.nickname;
            one.nickname = two.nickname;
            two.nickname = nickname;
            int grid = one.grid;
            one.grid = two.grid;
            two.grid = grid;
        });
        assertThat(tables.takeSql()).hasSize(3);
        assertThat(tables.rows("select nickname, grid from racer order by id")).containsExactly("new 1", "n2 7");
    }

    @OnEachDatabase
    void theFirstStepHeedsTheVersion(Database database) throws SQLException {
        TestDatabase tables = racers(database, 2);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Racer one = session.get(Racer.class, 1L);
                    Racer two = session.get(Racer.class, 2L);
                    try (var statement = session.connection().createStatement()) {
                        statement.execute("update racer set version = 9 where id = 1");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    one.grid = 2;
                    two.grid = 1;
                }))
                .isInstanceOfSatisfying(StaleObjectException.class, problem -> assertThat(problem.id())
                        .isEqualTo(1L));
    }

    /** COL-8: a key of several columns: the number of the place steps aside, within its nave. */
    @OnEachDatabase
    void placesOfOneParentAreExchanged(Database database) throws SQLException {
        TestDatabase tables = naves(database);

        tables.tenon().useTransaction(session -> {
            Pew one = session.get(Pew.class, 1L);
            Pew two = session.get(Pew.class, 2L);
            tables.takeSent();
            one.place = 2;
            two.place = 1;
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update pew set place = (select min(others.place) - 1 from pew others"
                                + " where others.nave_id = pew.nave_id) where id = ? [1]",
                        "update pew set place = ? where id = ? [1, 2, 2, 1]");
        assertThat(tables.rows("select id, nave_id, place from pew order by id"))
                .containsExactly("1 1 2", "2 1 1", "3 2 1");
    }

    @OnEachDatabase
    void rowsChangePlacesBetweenParents(Database database) throws SQLException {
        TestDatabase tables = naves(database);

        tables.tenon().useTransaction(session -> {
            Pew one = session.get(Pew.class, 1L);
            Pew three = session.get(Pew.class, 3L);
            Nave nave = one.nave;
            one.nave = three.nave;
            three.nave = nave;
        });

        assertThat(tables.rows("select id, nave_id, place from pew order by id"))
                .containsExactly("1 2 1", "2 1 2", "3 1 1");
    }

    private static TestDatabase naves(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniqueExchangeTest.class);
        tables.tenon().useTransaction(session -> {
            Nave first = new Nave(1);
            Nave second = new Nave(2);
            session.persist(first);
            session.persist(second);
            session.persist(new Pew(1, first, 1));
            session.persist(new Pew(2, first, 2));
            session.persist(new Pew(3, second, 1));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void aReferenceThatIsNeverNullCannotStepAside(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniqueExchangeTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Officer(1));
            session.persist(new Officer(2));
            session.persist(new Keycard(1, session.get(Officer.class, 1L)));
            session.persist(new Keycard(2, session.get(Officer.class, 2L)));
        });

        refuses(tables, session -> {
            Keycard one = session.get(Keycard.class, 1L);
            Keycard two = session.get(Keycard.class, 2L);
            Officer officer = one.officer;
            one.officer = two.officer;
            two.officer = officer;
        });
        assertThat(tables.rows("select id, officer_id from keycard order by id"))
                .containsExactly("1 1", "2 2");
    }

    @OnEachDatabase
    void neitherCanAShortTextOrACheckedNumber(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, UniqueExchangeTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Airfield(1, "ABC", 1));
            session.persist(new Airfield(2, "XYZ", 2));
        });

        refuses(tables, session -> {
            Airfield one = session.get(Airfield.class, 1L);
            session.get(Airfield.class, 2L).code = "ABC";
            one.code = "XYZ";
        });
        refuses(tables, session -> {
            Airfield one = session.get(Airfield.class, 1L);
            session.get(Airfield.class, 2L).runway = 1;
            one.runway = 2;
        });
    }

    /** Nothing was sent, so the session goes on. */
    private static void refuses(TestDatabase tables, Consumer<Session> exchange) {
        tables.tenon().useSession(session -> {
            exchange.accept(session);
            tables.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("TN690")
                    .hasMessageContaining("#1")
                    .hasMessageContaining("#2");
            assertThat(tables.takeSent()).isEmpty();
            session.clear();
            session.commit();
        });
    }
}
