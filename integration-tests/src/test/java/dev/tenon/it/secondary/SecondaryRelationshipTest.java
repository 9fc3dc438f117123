package dev.tenon.it.secondary;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Foreign keys in secondary tables: what is written (MAP-4, FLS-8, SYN-1). */
class SecondaryRelationshipTest {

    private static final String POSTINGS =
            "select envoy_id, embassy_id, superior_id, cipher_id from envoy_posting order by 1";
    private static final String RETREATS =
            "select id, embassy_id, villa_code, district_land, district_number from envoy_retreat order by 1";

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, SecondaryRelationshipTest.class);
    }

    /** Ada in Rome, and Ben, her aide, in Rome, who has a retreat. */
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Embassy rome = new Embassy("Rome");
            session.persist(rome);
            session.persist(new Embassy("Oslo"));
            Envoy ada = new Envoy("Ada");
            ada.embassy = Ref.of(rome);
            session.persist(ada);
            Villa villa = new Villa("V");
            session.persist(villa);
            District district = new District("it", 7);
            session.persist(district);
            Envoy ben = new Envoy("Ben");
            ben.embassy = Ref.of(rome);
            ben.superior = ada;
            ben.villa = Ref.of(villa);
            ben.district = Ref.of(district);
            session.persist(ben);
        });
        tables.takeSent();
        return tables;
    }

    private static Envoy envoy(Session session, String name) {
        return session.one(select(Envoy.class).where(Envoy_.name.eq(name)));
    }

    private static Embassy embassy(Session session, String city) {
        return session.one(select(Embassy.class).where(Embassy_.city.eq(city)));
    }

    /** Targets first; generated keys reach the rows of secondary tables, and a reference alone needs an optional row. */
    @OnEachDatabase
    void insertsRowsWithTheirTargets(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Envoy ada = new Envoy("Ada");
        ada.cipher = new Cipher("sator arepo");
        Villa villa = new Villa("V");
        ada.villa = Ref.of(villa);

        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(villa);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into cipher (words) values (?) returning id [sator arepo]",
                        "insert into villa (code) values (?) returning id [V]",
                        "insert into envoy (version, name) values (?, ?) returning id [1, Ada]",
                        "insert into envoy_posting (envoy_id, embassy_id, superior_id, cipher_id) values (?, ?, ?, ?)"
                                + " [1, null, null, 1]",
                        "insert into envoy_retreat (id, embassy_id, villa_code, district_land, district_number, season)"
                                + " values (?, ?, ?, ?, ?, ?) [1, null, V, null, null, null]");
    }

    @OnEachDatabase
    void updatesTheTableOfTheReferenceAlone(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Envoy ben = envoy(session, "Ben");
            Embassy oslo = embassy(session, "Oslo");
            tables.takeSent();
            ben.embassy = Ref.of(oslo);
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update envoy set version = ? where id = ? and version = ? [2, 2, 1]",
                            "update envoy_posting set embassy_id = ? where envoy_id = ? [2, 2]");
            ben.embassy = null;
            ben.refuge = Ref.of(oslo);
            ben.district = null;
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update envoy set version = ? where id = ? and version = ? [3, 2, 2]",
                            "update envoy_posting set embassy_id = ? where envoy_id = ? [null, 2]",
                            "update envoy_retreat set embassy_id = ?, district_land = ?, district_number = ? where id = ?"
                                    + " [2, null, null, 2]");
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        });
        assertThat(tables.rows(RETREATS)).containsExactly("2 2 V null null");
    }

    /** MAP-5: the row that may be missing is inserted with its first reference, and stays. */
    @OnEachDatabase
    void insertsAMissingRowForAReference(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Envoy ada = envoy(session, "Ada");
            ada.refuge = Ref.of(embassy(session, "Oslo"));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly(
                            "update envoy set version = ? where id = ? and version = ? [2, 1, 1]",
                            "insert into envoy_retreat (id, embassy_id, villa_code, district_land, district_number,"
                                    + " season) values (?, ?, ?, ?, ?, ?) [1, 2, null, null, null, null]");
            ada.refuge = null;
        });
        assertThat(tables.rows(RETREATS)).containsExactly("1 null null null null", "2 null V it 7");
    }

    /** BRF-1: both sides are in step, and the envoy's row is written. */
    @OnEachDatabase
    void writesWhatACollectionGainsAndLoses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Embassy rome = embassy(session, "Rome");
            Embassy oslo = embassy(session, "Oslo");
            Envoy ada = rome.envoys.get(0);
            oslo.envoys.add(ada);
            assertThat(rome.envoys).hasSize(1);
            assertThat(Embassy.cityOf(ada.embassy)).isEqualTo("Oslo");
            rome.envoys.clear();
            oslo.envoys.add(new Envoy("Cyd"));
            session.flush();
            oslo.refugees.add(ada);
        });

        assertThat(tables.rows(POSTINGS)).containsExactly("1 2 null null", "2 null 1 null", "3 2 null null");
        assertThat(tables.rows(RETREATS)).containsExactly("1 2 null null null", "2 null V it 7");
    }

    /** FLS-8: each of two rows refers to the other, by a secondary table. */
    @OnEachDatabase
    void breaksACycleOfNewRows(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Embassy rome = new Embassy("Rome");
        Envoy ada = new Envoy("Ada");
        rome.head = ada;
        rome.envoys.add(ada);

        tables.tenon().useTransaction(session -> session.persist(rome));

        assertThat(tables.rows(
                        "select e.city, s.head_id, p.embassy_id from embassy e join embassy_staff s on s.id = e.id"
                                + " join envoy_posting p on p.envoy_id = s.head_id"))
                .containsExactly("Rome 1 1");
        assertThat(tables.takeSql()).hasSizeLessThan(7);

        tables.tenon().useTransaction(session -> {
            Embassy again = embassy(session, "Rome");
            session.remove(again.envoys.get(0));
            session.remove(again);
        });
        assertThat(tables.rows(
                        "select 1 from embassy union all select 2 from envoy union all select 3 from envoy_posting"))
                .isEmpty();
    }

    @OnEachDatabase
    void referencesItself(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Envoy last = new Envoy("c");
            Envoy first = new Envoy("a");
            first.aides.add(new Envoy("b"));
            first.aides.get(0).aides.add(last);
            last.aides.add(first); // a circle
            session.persist(last);
        });

        assertThat(tables.rows("select e.name, s.name from envoy_posting p join envoy e on e.id = p.envoy_id"
                        + " join envoy s on s.id = p.superior_id order by 1"))
                .containsExactly("a c", "b a", "c b");

        tables.tenon().useTransaction(session -> session.remove(envoy(session, "b")));
        assertThat(tables.rows("select 1 from envoy union all select 2 from envoy_posting"))
                .isEmpty();
    }

    /** CAS-11: targets that stay lose the foreign key, loaded or not; those that are owned go. */
    @OnEachDatabase
    void removesOwners(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> session.remove(embassy(session, "Rome")));

        assertThat(tables.rows(POSTINGS)).containsExactly("1 null null null", "2 null 1 null");
        assertThat(tables.takeSql())
                .contains(
                        "update envoy_posting set embassy_id = ? where envoy_id = ?",
                        "delete from embassy where id in (…)");

        tables.tenon().useTransaction(session -> envoy(session, "Ada").aides.clear());
        assertThat(tables.rows(POSTINGS)).containsExactly("1 null null null");
        assertThat(tables.rows(RETREATS)).isEmpty();
    }

    /** FLS-6: a one-to-one is exchanged, and the other side is in step. */
    @OnEachDatabase
    void exchangesUniqueTargets(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            for (String name : List.of("a", "b")) {
                Envoy envoy = new Envoy(name);
                envoy.cipher = new Cipher("of " + name);
                session.persist(envoy);
            }
        });

        tables.tenon().useTransaction(session -> {
            Envoy a = envoy(session, "a");
            Envoy b = envoy(session, "b");
            Cipher first = Objects.requireNonNull(a.cipher);
            a.cipher = b.cipher;
            b.cipher = first;
        });
        assertThat(words(tables)).containsExactly("a of b", "b of a");

        tables.tenon().useTransaction(session -> {
            Envoy a = envoy(session, "a");
            Envoy b = envoy(session, "b");
            b.cipher = a.cipher;
            a.cipher = null;
            session.flush();
            session.remove(b);
            a.cipher = b.cipher;
        });
        assertThat(words(tables)).containsExactly("a of b");
    }

    private static List<String> words(TestDatabase tables) throws SQLException {
        return tables.rows("select e.name, c.words from envoy_posting p join envoy e on e.id = p.envoy_id"
                + " join cipher c on c.id = p.cipher_id order by 1");
    }

    /** PKC-2: rows of secondary tables refer to what gets another identifier. */
    @OnEachDatabase
    void followsAChangedIdentifier(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryRelationshipTest.class);
        tables.tenon().useTransaction(session -> {
            District district = new District("it", 7);
            session.persist(district);
            Envoy ada = new Envoy("Ada");
            ada.district = Ref.of(district);
            session.persist(ada);
        });
        tables.tenon().useTransaction(session -> {
            Envoy ada = envoy(session, "Ada");
            District district = session.get(District.class, new DistrictKey("it", 7));
            district.number = 8;
            ada.season = "winter";
        });
        assertThat(tables.rows(RETREATS)).containsExactly("1 null null it 8");
    }

    /** TXN-3: what was not committed is taken back, a row that was inserted later included. */
    @OnEachDatabase
    void takesBack(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Envoy ada = envoy(session, "Ada");
            Embassy oslo = embassy(session, "Oslo");
            session.rollback();
            ada.refuge = Ref.of(oslo);
            ada.embassy = Ref.of(oslo);
            session.flush();
            session.rollback();
            assertThat(ada.refuge).isNull();
            assertThat(Embassy.cityOf(ada.embassy)).isEqualTo("Rome");
            ada.refuge = Ref.of(oslo);
        });
        assertThat(tables.rows(RETREATS)).containsExactly("1 2 null null null", "2 null V it 7");
        assertThat(tables.rows(POSTINGS)).containsExactly("1 1 null null", "2 1 1 null");
    }

    @OnEachDatabase
    void mergesAndRefreshes(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        Envoy detached = tables.tenon().inTransaction(session -> envoy(session, "Ben"));
        Embassy oslo = tables.tenon().inTransaction(session -> embassy(session, "Oslo"));
        detached.embassy = Ref.of(oslo);
        detached.villa = null;

        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.rows(POSTINGS)).containsExactly("1 1 null null", "2 2 1 null");
        assertThat(tables.rows(RETREATS)).containsExactly("2 null null it 7");

        tables.tenon().useTransaction(session -> {
            Envoy ben = envoy(session, "Ben");
            session.connection()
                    .createStatement()
                    .execute("update envoy_posting set embassy_id = null, superior_id = null where envoy_id = 2");
            session.refresh(ben);
            assertThat(ben.embassy).isNull();
            assertThat(ben.superior).isNull();
        });
    }

    /** Without a version the main table has no part in it. */
    @OnEachDatabase
    void writesReferencesOfAnEmbeddedValue(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Despatch despatch = new Despatch("haste", new Route(envoy(session, "Ada"), null));
            session.persist(despatch);
            session.flush();
            tables.takeSent();
            despatch.route = new Route(despatch.route.sender, envoy(session, "Ben"));
        });

        assertThat(tables.takeSent())
                .contains("update despatch_route set bearer_id = ? where id = ? [2, 1]")
                .noneMatch(sql -> sql.startsWith("update despatch set"));
        @Nullable
        String bearer = tables.tenon().inTransaction(session -> {
            Despatch despatch = session.get(Despatch.class, 1L);
            return despatch.route.sender.name + despatch.route.bearer.name;
        });
        assertThat(bearer).isEqualTo("AdaBen");
    }

    @OnEachDatabase
    void insertsAll(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Embassy oslo = embassy(session, "Oslo");
            Envoy one = new Envoy("One");
            one.embassy = Ref.of(oslo);
            Envoy two = new Envoy("Two");
            two.refuge = Ref.of(oslo);
            session.insertAll(List.of(one, two));
        });
        assertThat(tables.rows(POSTINGS)).contains("3 2 null null", "4 null null null");
        assertThat(tables.rows(RETREATS)).contains("4 2 null null null").hasSize(2);
    }
}
