package dev.tenon.it.identifiers.nested;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A part of a composite identifier may be another composite identifier, several levels deep. */
class NestedIdentifierTest {
    private static final PlotKey SLOPE = new PlotKey("V", 1);
    private static final VineRowKey THIRD = new VineRowKey(SLOPE, 3);

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, NestedIdentifierTest.class);
    }

    private static TestDatabase planted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run(
                "insert into winery (code) values ('V')",
                "insert into plot (winery_code, number, soil) values ('V', 1, 'chalk'), ('V', 2, 'loam')",
                "insert into vine_row (plot_winery_code, plot_number, \"row\", grape) values ('V', 1, 3, 'Riesling')",
                "insert into grapevine (place, row_plot_winery_code, row_plot_number, row_row, planted)"
                        + " values (7, 'V', 1, 3, 1990), (8, 'V', 1, 3, 1991)");
        return tables;
    }

    private static TestDatabase built(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run(
                "insert into shipyard (name) values ('Clyde')",
                "insert into hull (shipyard_id, number, name) values (1, 5, 'Iona'), (1, 6, 'Skye')",
                "insert into bulkhead (hull_shipyard_id, hull_number, frame, watertight) values (1, 5, 20, true)",
                "insert into hatch (bulkhead_hull_shipyard_id, bulkhead_hull_number, bulkhead_frame, side, width)"
                        + " values (1, 5, 20, 'port', 90)");
        return tables;
    }

    @OnEachDatabase
    void ofIdClassesIsPersisted(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Winery winery = new Winery("V");
            Plot plot = new Plot(winery, 1, "chalk");
            VineRow row = new VineRow(plot, 3, "Riesling");
            plot.rows.add(row);
            session.persist(winery);
            session.persist(plot);
            Grapevine grapevine = new Grapevine(7, row, 1990);
            session.persist(grapevine);
            session.flush();
            assertThat(session.get(Grapevine.class, new GrapevineKey(7, THIRD))).isSameAs(grapevine);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into winery (code) values (?) [V]",
                        "insert into plot (winery_code, number, soil) values (?, ?, ?) [V, 1, chalk]",
                        "insert into vine_row (plot_winery_code, plot_number, \"row\", grape) values (?, ?, ?, ?)"
                                + " [V, 1, 3, Riesling]",
                        "insert into grapevine (place, row_plot_winery_code, row_plot_number, row_row, planted)"
                                + " values (?, ?, ?, ?, ?) [7, V, 1, 3, 1990]");
    }

    @OnEachDatabase
    void ofIdClassesFindsAndLeadsOn(Database database) throws SQLException {
        TestDatabase tables = planted(database);
        tables.tenon().useSession(session -> {
            Grapevine grapevine = session.get(Grapevine.class, new GrapevineKey(7, THIRD));
            assertThat(grapevine.planted).isEqualTo(1990);
            assertThat(grapevine.row.id(VineRowKey.class)).isEqualTo(THIRD);
            tables.takeSent();
            VineRow row = grapevine.row.get();
            assertThat(row.grape).isEqualTo("Riesling");
            assertThat(row.plot.soil).isEqualTo("chalk");
            assertThat(row.plot.winery.id(String.class)).isEqualTo("V");
            assertThat(row.plot.rows).containsExactly(row);
            assertThat(session.find(Grapevine.class, new GrapevineKey(9, THIRD)))
                    .isNull();
            assertThat(session.find(Grapevine.class, new GrapevineKey(7, new VineRowKey(new PlotKey("V", 2), 3))))
                    .isNull();
        });
    }

    @OnEachDatabase
    void ofIdClassesIsQueried(Database database) throws SQLException {
        TestDatabase tables = planted(database);
        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Grapevine.class)
                            .where(Grapevine_.row().plot().number.eq(1))
                            .orderBy(Grapevine_.place.asc())))
                    .extracting(grapevine -> grapevine.place)
                    .containsExactly(7, 8);
            assertThat(session.count(Grapevine_.row.ofId(new GrapevineKey(8, THIRD))))
                    .isEqualTo(1);
            assertThat(session.list(select(Grapevine.class).where(Grapevine_.row.eq(Ref.of(VineRow.class, THIRD)))))
                    .hasSize(2);
        });
    }

    @OnEachDatabase
    void ofIdClassesIsMergedUpdatedAndRemoved(Database database) throws SQLException {
        TestDatabase tables = planted(database);
        Grapevine detached =
                tables.tenon().inTransaction(session -> session.get(Grapevine.class, new GrapevineKey(7, THIRD)));
        detached.planted = 2000;
        tables.takeSent();
        tables.tenon().useTransaction(session -> {
            Grapevine merged = session.merge(detached);
            assertThat(merged).isNotSameAs(detached);
            session.remove(session.get(Grapevine.class, new GrapevineKey(8, THIRD)));
        });
        assertThat(tables.takeSent())
                .contains("update grapevine set planted = ? where place = ? and row_plot_winery_code = ?"
                        + " and row_plot_number = ? and row_row = ? [2000, 7, V, 1, 3]");
        assertThat(tables.rows("select place, planted from grapevine")).containsExactly("7 2000");
    }

    /** The first of four tables makes a number, and all others have it then. */
    @OnEachDatabase
    void ofEmbeddablesIsFilledFromItsParents(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Hatch hatch = new Hatch(new Bulkhead(new Hull(new Shipyard("Clyde"), 5, "Iona"), 20), "port", 90);
        tables.tenon().useTransaction(session -> session.persist(hatch));

        assertThat(hatch.id).isEqualTo(new HatchKey(new BulkheadKey(new HullKey(1L, 5), 20), "port"));
        assertThat(hatch.bulkhead.get().id).isEqualTo(new BulkheadKey(new HullKey(1L, 5), 20));
        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into shipyard (name) values (?) returning id [Clyde]",
                        "insert into hull (shipyard_id, number, name) values (?, ?, ?) [1, 5, Iona]",
                        "insert into bulkhead (hull_shipyard_id, hull_number, frame, watertight) values (?, ?, ?, ?)"
                                + " [1, 5, 20, true]",
                        "insert into hatch (bulkhead_hull_shipyard_id, bulkhead_hull_number, bulkhead_frame, side, width)"
                                + " values (?, ?, ?, ?, ?) [1, 5, 20, port, 90]");
    }

    @OnEachDatabase
    void ofEmbeddablesFindsLeadsOnAndIsQueried(Database database) throws SQLException {
        TestDatabase tables = built(database);
        HatchKey port = new HatchKey(new BulkheadKey(new HullKey(1L, 5), 20), "port");
        tables.tenon().useSession(session -> {
            Hatch hatch = session.get(Hatch.class, port);
            assertThat(hatch.id).isEqualTo(port);
            assertThat(hatch.bulkhead.get().hull.name).isEqualTo("Iona");
            assertThatThrownBy(() -> session.find(Hatch.class, new HatchKey(null, "port")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("HatchKey[bulkhead=null, side=port]");
            assertThat(session.one(select(Hatch.class)
                            .where(Hatch_.id().bulkhead().hull().number.eq(5))))
                    .isSameAs(hatch);
            assertThat(session.one(select(Hatch.class)
                            .where(Hatch_.bulkhead().hull().name.eq("Iona"))))
                    .isSameAs(hatch);
        });
    }

    @OnEachDatabase
    void ofEmbeddablesIsMergedAndRemoved(Database database) throws SQLException {
        TestDatabase tables = built(database);
        HatchKey port = new HatchKey(new BulkheadKey(new HullKey(1L, 5), 20), "port");
        Hatch detached = tables.tenon().inTransaction(session -> session.get(Hatch.class, port));
        detached.width = 100;
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.rows("select side, width from hatch")).containsExactly("port 100");

        tables.tenon().useTransaction(session -> session.remove(session.get(Hatch.class, port)));
        assertThat(tables.rows("select * from hatch")).isEmpty();
    }

    /** What moves to another parent has all parts of its identifier. */
    @OnEachDatabase
    void ofEmbeddablesFollowsToAnotherParent(Database database) throws SQLException {
        TestDatabase tables = built(database);
        tables.run("delete from hatch");
        tables.tenon().useTransaction(session -> {
            Bulkhead bulkhead = session.get(Bulkhead.class, new BulkheadKey(new HullKey(1L, 5), 20));
            bulkhead.hull = session.get(Hull.class, new HullKey(1L, 6));
            session.flush();
            assertThat(bulkhead.id).isEqualTo(new BulkheadKey(new HullKey(1L, 6), 20));
        });
        assertThat(tables.rows("select hull_shipyard_id, hull_number, frame from bulkhead"))
                .containsExactly("1 6 20");
    }

    @OnEachDatabase
    void mixesIdClassesAndEmbeddables(Database database) throws SQLException {
        TestDatabase tables = built(database);
        tables.run(
                "insert into winery (code) values ('V')",
                "insert into plot (winery_code, number, soil) values ('V', 1, 'chalk')");
        tables.tenon().useTransaction(session -> {
            session.persist(new Survey(session.get(Hull.class, new HullKey(1L, 5)), 2024));
            Tasting tasting = new Tasting(Ref.of(Plot.class, SLOPE), 2020, 93);
            session.persist(tasting);
            session.flush();
            assertThat(tasting.id).isEqualTo(new TastingKey(SLOPE, 2020));
        });
        tables.tenon().useSession(session -> {
            Survey survey = session.get(Survey.class, new SurveyKey(new HullKey(1L, 5), 2024));
            assertThat(survey.hull.get().name).isEqualTo("Iona");
            Tasting tasting = session.get(Tasting.class, new TastingKey(SLOPE, 2020));
            assertThat(tasting.points).isEqualTo(93);
            assertThat(tasting.plot.get().soil).isEqualTo("chalk");
            assertThat(session.list(select(Tasting.class)
                            .where(Tasting_.id().plot().number.eq(1))))
                    .isEqualTo(List.of(tasting));
        });
    }

    @OnEachDatabase
    void namesThePartThatIsNull(Database database) throws SQLException {
        TestDatabase tables = built(database);
        try (Session session = tables.openSession()) {
            assertThatThrownBy(() -> session.find(Hatch.class, new HatchKey(null, "port")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN650] an identifier of Hatch has no bulkhead\n");
            HatchKey key = new HatchKey(new BulkheadKey(new HullKey(null, 5), 20), "port");
            assertThatThrownBy(() -> session.reference(Hatch.class, key))
                    .hasMessageStartingWith("[TN650] an identifier of Hatch has no bulkhead.hull.shipyard\n");
            assertThat(tables.takeSent()).isEmpty();
        }
    }
}
