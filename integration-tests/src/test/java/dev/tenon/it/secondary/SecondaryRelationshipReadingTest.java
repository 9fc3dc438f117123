package dev.tenon.it.secondary;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Foreign keys in secondary tables: how both sides are loaded, and what queries ask of them. */
class SecondaryRelationshipReadingTest {

    /** Ada in Rome with a cipher; Ben, her aide, in Oslo, who has a retreat in Rome; Cyd without anything. */
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryRelationshipReadingTest.class);
        tables.tenon().useTransaction(session -> {
            Embassy rome = new Embassy("Rome");
            session.persist(rome);
            Embassy oslo = new Embassy("Oslo");
            session.persist(oslo);
            Envoy ada = new Envoy("Ada");
            ada.embassy = Ref.of(rome);
            ada.cipher = new Cipher("sator");
            session.persist(ada);
            Villa villa = new Villa("V");
            session.persist(villa);
            District district = new District("it", 7);
            session.persist(district);
            Envoy ben = new Envoy("Ben");
            ben.embassy = Ref.of(oslo);
            ben.superior = ada;
            ben.refuge = Ref.of(rome);
            ben.villa = Ref.of(villa);
            ben.district = Ref.of(district);
            session.persist(ben);
            session.flush();
            session.persist(new Envoy("Cyd"));
            oslo.head = ben;
            session.persist(new Despatch("haste", new Route(ada, null)));
        });
        tables.takeSent();
        return tables;
    }

    private static <T> List<T> list(TestDatabase tables, Select<T> query) {
        return tables.tenon().inTransaction(session -> session.list(query));
    }

    private static String only(TestDatabase tables) {
        List<String> sent = tables.takeSql();
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    @OnEachDatabase
    void loadsReferences(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Envoy ben = session.get(Envoy.class, 2L);
            assertThat(Objects.requireNonNull(ben.superior).name).isEqualTo("Ada");
            assertThat(Objects.requireNonNull(ben.superior.cipher).words).isEqualTo("sator");
            assertThat(Embassy.cityOf(ben.embassy)).isEqualTo("Oslo");
            assertThat(Embassy.cityOf(ben.refuge)).isEqualTo("Rome");
            assertThat(Objects.requireNonNull(ben.villa).get().code).isEqualTo("V");
            assertThat(Objects.requireNonNull(ben.district).get().number).isEqualTo(7);
            assertThat(session.get(Envoy.class, 3L).refuge).isNull();
            Despatch despatch = session.get(Despatch.class, 1L);
            assertThat(despatch.route.sender.name).isEqualTo("Ada");
        });
    }

    /** A target that fills itself is made from the key in the secondary table, and read when it is first used. */
    @OnEachDatabase
    void loadsSelfFillingTargets(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryRelationshipReadingTest.class);
        tables.tenon().useTransaction(session -> {
            Operative first = new Operative("M", null);
            session.persist(first);
            session.persist(new Operative("007", first));
        });
        tables.tenon().useTransaction(session -> {
            tables.takeSent();
            Operative found = session.get(Operative.class, 2L);
            assertThat(tables.takeSql())
                    .containsExactly("select o.id, o.name, o_2.alias, o_2.handler_id from operative o"
                            + " join operative_cover o_2 on o_2.id = o.id where o.id = ?");
            assertThat(Objects.requireNonNull(found.getHandler()).getName()).isEqualTo("M");
            assertThat(found.getHandler().getHandler()).isNull();
        });
    }

    /** The secondary table has the envoy's identifier, too. */
    @OnEachDatabase
    void loadsTheOtherSideOfAOneToOne(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Cipher cipher = session.get(Cipher.class, 1L);
            assertThat(Objects.requireNonNull(cipher.envoy).name).isEqualTo("Ada");
        });
        assertThat(tables.takeSql().get(0))
                .isEqualTo("select c.id, c.words, (select x.envoy_id from envoy_posting x where x.cipher_id = c.id"
                        + " order by x.envoy_id limit 1) from cipher c where c.id = ?");
    }

    /** Each way in which either side is loaded. */
    @OnEachDatabase
    void fetches(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<List<String>> embassies = new ArrayList<>();
        for (var fetch : List.of(Envoy_.embassy, Envoy_.embassy.joined(), Envoy_.embassy.subquery())) {
            embassies.add(tables.tenon()
                    .inTransaction(
                            session -> session
                                    .list(select(Envoy.class)
                                            .orderBy(Envoy_.id.asc())
                                            .fetch(fetch))
                                    .stream()
                                    .map(envoy -> envoy.name + " " + Embassy.cityOf(envoy.embassy))
                                    .toList()));
        }
        assertThat(embassies).containsOnly(List.of("Ada Rome", "Ben Oslo", "Cyd null"));

        List<List<String>> refugees = new ArrayList<>();
        for (var fetch : List.of(Embassy_.refugees, Embassy_.refugees.joined(), Embassy_.refugees.subquery())) {
            refugees.add(tables.tenon()
                    .inTransaction(session ->
                            session
                                    .list(select(Embassy.class)
                                            .orderBy(Embassy_.id.asc())
                                            .fetch(fetch))
                                    .stream()
                                    .map(embassy -> embassy.city
                                            + embassy.refugees.stream()
                                                    .map(envoy -> envoy.name)
                                                    .toList())
                                    .toList()));
        }
        assertThat(refugees).containsOnly(List.of("Rome[Ben]", "Oslo[]"));
        assertThat(list(tables, select(Villa.class).fetch(Villa_.guests)).get(0).guests)
                .extracting(envoy -> envoy.name)
                .containsExactly("Ben");
        assertThat(list(tables, select(Villa.class).fetch(Villa_.guests.joined()))
                        .get(0)
                        .guests)
                .hasSize(1);
        assertThat(list(tables, select(District.class).fetch(District_.visitors))
                        .get(0)
                        .visitors)
                .hasSize(1);
    }

    /** LOD-9: what an outer join asks of a secondary table stands inside of it. */
    @OnEachDatabase
    void fetchesBehindAnOuterJoin(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<String> found = tables.tenon().inTransaction(session -> session
                .list(select(Embassy.class)
                        .orderBy(Embassy_.id.asc())
                        .fetch(Embassy_.envoys.joined().then(Envoy_.cipher.innerJoined())))
                .stream()
                .map(embassy -> embassy.city
                        + embassy.envoys.stream().map(envoy -> envoy.name).toList())
                .toList());
        assertThat(found).containsExactly("Rome[Ada]", "Oslo[]");
    }

    /** A foreign key is asked for in its own table, and no target is joined for it. */
    @OnEachDatabase
    void asksForForeignKeys(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Embassy rome = tables.tenon().inTransaction(session -> session.get(Embassy.class, 1L));
        tables.takeSent();

        assertThat(list(tables, select(Envoy_.name).where(Envoy_.refuge.eq(rome))))
                .containsExactly("Ben");
        assertThat(only(tables))
                .isEqualTo("select e.name from envoy e left join envoy_retreat e_3 on e_3.id = e.id"
                        + " where e_3.embassy_id = ?");
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.embassy.isIn(List.of(rome)))))
                .containsExactly("Ada");
        assertThat(list(
                        tables,
                        select(Envoy_.name).where(Envoy_.refuge.isNull()).orderBy(Envoy_.name.asc())))
                .containsExactly("Ada", "Cyd");
        tables.takeSent();
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.embassy().id.eq(1L))))
                .containsExactly("Ada");
        assertThat(only(tables))
                .isEqualTo("select e.name from envoy e join envoy_posting e_2 on e_2.envoy_id = e.id"
                        + " where e_2.embassy_id = ?");
        assertThat(list(
                        tables,
                        select(Envoy_.name).where(Envoy_.district().number.eq(7))))
                .containsExactly("Ben");
        assertThat(list(tables, select(Envoy_.district().number).where(Envoy_.name.eq("Ben"))))
                .containsExactly(7);
        District district = new District("it", 7);
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.district.eq(district))))
                .containsExactly("Ben");
    }

    @OnEachDatabase
    void followsPaths(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(list(tables, select(Envoy_.name).where(Envoy_.embassy().city.eq("Rome"))))
                .containsExactly("Ada");
        assertThat(only(tables))
                .isEqualTo("select e.name from envoy e join envoy_posting e_2 on e_2.envoy_id = e.id"
                        + " left join embassy e2 on e2.id = e_2.embassy_id where e2.city = ?");
        assertThat(list(
                                tables,
                                select(Envoy_.name)
                                        .orderBy(
                                                Envoy_.superior().embassy().city.asc(), Envoy_.name.asc()))
                        .size())
                .isEqualTo(3);
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.villa().code.eq("V"))))
                .containsExactly("Ben");
        tables.takeSent();
        assertThat(list(
                        tables,
                        select(Despatch_.text)
                                .where(Despatch_.route().sender().name.eq("Ada"))))
                .containsExactly("haste");
        assertThat(only(tables))
                .isEqualTo("select d.text from despatch d join despatch_route d_2 on d_2.id = d.id"
                        + " join envoy e on e.id = d_2.sender_id where e.name = ?");
        assertThat(list(tables, select(Embassy_.head().embassy().city).where(Embassy_.city.eq("Oslo"))))
                .containsExactly("Oslo");
    }

    /** What the condition of a join asks for stands before it, in parentheses. */
    @OnEachDatabase
    void joinsInBothDirections(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(list(
                        tables,
                        select(Embassy_.city)
                                .from(Envoy.class)
                                .join(Envoy_.embassy)
                                .orderBy(Embassy_.city.asc())))
                .containsExactly("Oslo", "Rome");
        assertThat(list(
                        tables,
                        select(Envoy_.name)
                                .from(Embassy.class)
                                .leftJoin(Embassy_.refugees)
                                .orderBy(Embassy_.city.desc())))
                .containsExactly("Ben", null);
        assertThat(tables.takeSql())
                .last()
                .isEqualTo(
                        "select e2.name from embassy e left join (envoy e2 left join envoy_retreat e2_3 on e2_3.id = e2.id)"
                                + " on e2_3.embassy_id = e.id order by e.city desc");
        var aide = Envoy_.alias("aide");
        assertThat(list(
                        tables,
                        select(aide.name)
                                .from(Envoy.class)
                                .join(Envoy_.aides, aide)
                                .where(aide.refuge().city.eq("Rome"))))
                .containsExactly("Ben");
        var other = Envoy_.alias("o");
        assertThat(list(
                        tables,
                        select(other.name)
                                .from(Envoy.class)
                                .join(other, other.refuge.eq(Envoy_.embassy))
                                .where(Envoy_.name.eq("Ada"))))
                .containsExactly("Ben");
    }

    @OnEachDatabase
    void asksTheOtherSide(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Envoy ben = tables.tenon().inTransaction(session -> session.get(Envoy.class, 2L));
        tables.takeSent();

        assertThat(list(tables, select(Embassy_.city).where(Embassy_.refugees.isNotEmpty())))
                .containsExactly("Rome");
        assertThat(only(tables))
                .isEqualTo("select e.city from embassy e where exists (select 1 from"
                        + " envoy e2 left join envoy_retreat e2_3 on e2_3.id = e2.id where e2_3.embassy_id = e.id)");
        assertThat(list(
                        tables,
                        select(Embassy_.city)
                                .where(Embassy_.envoys.any(Envoy_.refuge().city.eq("Rome")))))
                .containsExactly("Oslo");
        assertThat(list(tables, select(Embassy_.city).where(Embassy_.refugees.any(Envoy_.season.isNull()))))
                .containsExactly("Rome");
        assertThat(list(tables, select(Embassy_.city).where(Embassy_.refugees.contains(ben))))
                .containsExactly("Rome");
        assertThat(list(tables, select(Cipher_.words).where(Cipher_.envoy.isNotNull())))
                .containsExactly("sator");
        assertThat(list(tables, select(Cipher_.words).where(Cipher_.envoy().name.eq("Ada"))))
                .containsExactly("sator");
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.embassy.has(Embassy_.city.eq("Rome")))))
                .containsExactly("Ada");
        assertThat(list(tables, select(Envoy_.name).where(Envoy_.aides.contains(ben))))
                .containsExactly("Ada");
        assertThat(list(tables, select(count()).from(Envoy.class).where(Envoy_.aides.isEmpty())))
                .containsExactly(2L);
    }

    /** The rows that one owner's relationship leads to. */
    @OnEachDatabase
    void selectsFromOneOwner(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Embassy rome = session.get(Embassy.class, 1L);
            Villa villa = session.get(Villa.class, 1L);
            Envoy ben = session.get(Envoy.class, 2L);
            tables.takeSent();
            assertThat(session.list(Embassy_.refugees.of(rome).where(Envoy_.name.isNotNull())))
                    .containsExactly(ben);
            assertThat(only(tables))
                    .endsWith(
                            " from envoy e join envoy_posting e_2 on e_2.envoy_id = e.id left join envoy_retreat e_3 on e_3.id = e.id"
                                    + " where e_3.embassy_id = ? and e.name is not null");
            assertThat(session.list(Embassy_.envoys.of(rome))).hasSize(1);
            assertThat(session.list(Villa_.guests.of(villa))).containsExactly(ben);
            assertThat(session.list(Envoy_.villa.of(ben))).containsExactly(villa);
            assertThat(session.list(Envoy_.refuge.of(ben))).containsExactly(rome);
            assertThat(session.list(Envoy_.refuge.of(Ref.of(Envoy.class, 2L)))).containsExactly(rome);
        });
    }

    /** LOD-11: a limit wraps the owners in a derived table, to which what is fetched is joined by their secondary tables. */
    @OnEachDatabase
    void limitsOwnersOfJoinedTargets(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> found = tables.tenon().inTransaction(session -> session
                .list(select(Envoy.class)
                        .orderBy(Envoy_.embassy().city.desc().nullsLast(), Envoy_.id.asc())
                        .limit(2)
                        .fetch(Envoy_.aides.joined(), Envoy_.embassy.joined(), Envoy_.refuge.joined()))
                .stream()
                .map(envoy ->
                        envoy.name + envoy.aides.size() + Embassy.cityOf(envoy.embassy) + Embassy.cityOf(envoy.refuge))
                .toList());

        assertThat(found).containsExactly("Ada1Romenull", "Ben0OsloRome");
        assertThat(tables.takeSql().get(0))
                .contains(" limit ?) e join envoy_posting e_2 on e_2.envoy_id = e.id"
                        + " left join envoy_retreat e_3 on e_3.id = e.id"
                        + " left join (envoy e3 join envoy_posting e3_2 on e3_2.envoy_id = e3.id)"
                        + " on e3_2.superior_id = e.id");
    }

    @OnEachDatabase
    void selectsAndOrdersByThem(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        assertThat(list(
                        tables,
                        select(Envoy_.name).orderBy(Envoy_.embassy.desc().nullsLast())))
                .containsExactly("Ben", "Ada", "Cyd");
        assertThat(list(tables, select(EnvoyRow.class).orderBy(Envoy_.name.asc())))
                .containsExactly(
                        new EnvoyRow("Ada", "Rome", null),
                        new EnvoyRow("Ben", "Oslo", "Rome"),
                        new EnvoyRow("Cyd", null, null));
        assertThat(list(
                        tables,
                        select(count())
                                .from(Envoy.class)
                                .groupBy(Envoy_.embassy().id)
                                .having(Envoy_.embassy().id.isNotNull())))
                .containsExactly(1L, 1L);
        assertThat(list(tables, select(Envoy.class).distinct().fetch(Envoy_.embassy.joined())))
                .hasSize(3);
    }

    /** A statement writes rows of one table; its condition may ask of all of them. */
    @OnEachDatabase
    void changesByAStatement(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Embassy rome = tables.tenon().inTransaction(session -> session.get(Embassy.class, 1L));
        tables.tenon()
                .useTransaction(session -> session.execute(
                        update(Envoy.class).set(Envoy_.name, "X").where(Envoy_.refuge.eq(rome))));
        assertThat(tables.rows("select name from envoy order by id")).containsExactly("Ada", "X", "Cyd");

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(
                                session -> session.execute(update(Envoy.class).set(Envoy_.embassy, rome))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("TN517")
                .hasMessageContaining("envoy_posting");
        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(
                                session -> session.execute(insert(Embassy.class).set(Embassy_.head, (Envoy) null))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("embassy_staff");
    }
}
