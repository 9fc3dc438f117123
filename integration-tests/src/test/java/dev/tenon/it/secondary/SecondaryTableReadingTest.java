package dev.tenon.it.secondary;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.delete;
import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.QueryException;
import dev.tenon.Ref;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows of several tables are read: joined where something of them is asked for. */
class SecondaryTableReadingTest {
    private static final String ALL = "v.id, v.version, v.name, v_2.registration, v_2.expires, v_2.hull_length,"
            + " v_2.draught, v_3.builder, v_3.name, v_3.refits, v.owner_name, v_3.id";
    private static final String JOINS =
            " join vessel_papers v_2 on v_2.vessel_id = v.id" + " left join vessel_history v_3 on v_3.id = v.id";

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, SecondaryTableReadingTest.class);
        Shipowner owner = new Shipowner("Ada");
        tables.tenon().useTransaction(session -> {
            session.persist(owner);
            session.persist(vessel("Vega", "R-1", new Hull(31, 4), null, owner));
            session.persist(vessel("Deneb", "R-2", null, "Lyra", owner));
        });
        tables.takeSent();
        return tables;
    }

    private static Vessel vessel(
            String name, String registration, @Nullable Hull hull, @Nullable String formerName, Shipowner owner) {
        Vessel vessel = new Vessel(name, registration);
        vessel.hull = hull;
        vessel.formerName = formerName;
        vessel.owner = Ref.of(owner);
        return vessel;
    }

    @OnEachDatabase
    void findsByOneStatement(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        Vessel vega = tables.tenon().inTransaction(session -> session.get(Vessel.class, 1L));

        assertThat(tables.takeSent())
                .containsExactly("select " + ALL + " from vessel v" + JOINS + " where v.id = ? [1]");
        assertThat(vega.registration).isEqualTo("R-1");
        assertThat(vega.hull).isEqualTo(new Hull(31, 4));
        assertThat(vega.formerName).isNull();
    }

    @OnEachDatabase
    void asksForAttributesOfEachTable(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> names = tables.tenon()
                .inTransaction(session -> session.list(select(Vessel_.name)
                        .where(Vessel_.formerName.isNull(), Vessel_.hull.eq(new Hull(31, 4)))
                        .orderBy(Vessel_.registration.asc())));

        assertThat(names).containsExactly("Vega");
        assertThat(tables.takeSql())
                .containsExactly("select v.name from vessel v join vessel_papers v_2 on v_2.vessel_id = v.id"
                        + " left join vessel_history v_3 on v_3.id = v.id"
                        + " where v_3.name is null and (v_2.hull_length = ? and v_2.draught = ?)"
                        + " order by v_2.registration");
    }

    /** A table that nothing is asked of is not joined. */
    @OnEachDatabase
    void joinsOnlyWhatIsAskedFor(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        long number = tables.tenon()
                .inTransaction(session ->
                        session.one(select(count()).from(Vessel.class).where(Vessel_.name.ne("Vega"))));

        assertThat(number).isEqualTo(1);
        assertThat(tables.takeSql()).containsExactly("select count(*) from vessel v where v.name <> ?");
    }

    @OnEachDatabase
    void projectsColumnsOfEachTable(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<VesselRow> rows = tables.tenon()
                .inTransaction(session -> session.list(select(VesselRow.class).orderBy(Vessel_.id.asc())));

        assertThat(rows).containsExactly(new VesselRow("Vega", "R-1", null), new VesselRow("Deneb", "R-2", "Lyra"));
    }

    /** Each way in which a collection of them is loaded. */
    @OnEachDatabase
    void loadsThemAsTargets(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<List<String>> found = new ArrayList<>();

        for (var fetch : List.of(Shipowner_.vessels, Shipowner_.vessels.joined(), Shipowner_.vessels.subquery())) {
            tables.tenon().useTransaction(session -> {
                Shipowner owner =
                        session.list(select(Shipowner.class).fetch(fetch)).get(0);
                found.add(owner.vessels.stream()
                        .map(vessel -> vessel.registration + " " + vessel.formerName)
                        .sorted()
                        .toList());
            });
        }

        assertThat(found).containsOnly(List.of("R-1 null", "R-2 Lyra"));
        assertThat(tables.takeSql())
                .contains("select v.owner_name, " + ALL + " from vessel v" + JOINS + " where v.owner_name in (…)");
    }

    /** Inside of an outer join all tables are outer joined; a limit wraps them in a derived table. */
    @OnEachDatabase
    void limitsOwnersOfJoinedTargets(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> session.persist(new Shipowner("Ben")));

        List<Integer> sizes = tables.tenon().inTransaction(session -> session
                .list(select(Shipowner.class)
                        .orderBy(Shipowner_.name.asc())
                        .limit(2)
                        .fetch(Shipowner_.vessels.joined()))
                .stream()
                .map(owner -> owner.vessels.size())
                .toList());

        assertThat(sizes).containsExactly(2, 0);
    }

    @OnEachDatabase
    void limitsThemWithJoinedCollections(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> names = tables.tenon()
                .inTransaction(session -> session
                        .list(select(Vessel.class)
                                .orderBy(Vessel_.registration.desc())
                                .limit(1)
                                .fetch(Vessel_.ports.joined()))
                        .stream()
                        .map(vessel -> vessel.formerName + vessel.ports)
                        .toList());

        assertThat(names).containsExactly("Lyra[]");
    }

    @OnEachDatabase
    void asksTargetsForAttributesOfEachTable(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> owners = tables.tenon()
                .inTransaction(session -> session.list(
                        select(Shipowner_.name).where(Shipowner_.vessels.any(Vessel_.formerName.eq("Lyra")))));
        List<String> names = tables.tenon()
                .inTransaction(session -> session.list(select(Vessel_.formerName)
                        .from(Shipowner.class)
                        .join(Shipowner_.vessels)
                        .where(Vessel_.registration.eq("R-2"))));

        assertThat(owners).containsExactly("Ada");
        assertThat(names).containsExactly("Lyra");
    }

    /** A user's alias is what the other tables' aliases begin with; where it has to be quoted, it is another one. */
    @OnEachDatabase
    void joinsUnderAliases(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        var one = Vessel_.alias("v");
        var other = Vessel_.alias("v_2");
        var quoted = Vessel_.alias("\"of both\"");

        List<Vessel> vessels = tables.tenon()
                .inTransaction(session -> session.list(select(one)
                        .from(one)
                        .join(other, other.registration.gt(one.registration))
                        .join(quoted, quoted.formerName.eq(other.formerName))));

        assertThat(vessels).extracting(vessel -> vessel.registration).containsExactly("R-1");
    }

    /** What a condition asks for stands before it, in parentheses: other tables, and the target of a path. */
    @OnEachDatabase
    void joinsByAConditionOverOtherTables(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        var other = Vessel_.alias("o");

        List<String> names = tables.tenon()
                .inTransaction(session -> session.list(select(other.name)
                        .from(Vessel.class)
                        .leftJoin(
                                other,
                                other.registration
                                        .ne(Vessel_.registration)
                                        .and(other.owner().name.eq("Ada")))
                        .orderBy(Vessel_.id.asc())));

        assertThat(names).containsExactly("Deneb", "Vega");
        assertThat(tables.takeSql())
                .containsExactly("select o.name from vessel v join vessel_papers v_2 on v_2.vessel_id = v.id left join"
                        + " (vessel o join vessel_papers o_2 on o_2.vessel_id = o.id) on"
                        + " o_2.registration <> v_2.registration and o.owner_name = ? order by v.id");
    }

    @OnEachDatabase
    void readsAgain(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Vessel vega = session.get(Vessel.class, 1L);
            session.connection()
                    .createStatement()
                    .execute("insert into vessel_history (id, builder) values (1, 'Eve')");
            session.refresh(vega);
            assertThat(vega.builder).isEqualTo("Eve");
            vega.builder = "Fay";
        });

        assertThat(tables.rows("select id, builder from vessel_history order by id"))
                .containsExactly("1 Fay", "2 null");
    }

    @OnEachDatabase
    void readsInReadOnlySessionsAndStreams(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        TransactionOptions reading = TransactionOptions.defaults().readOnly();

        List<String> read = tables.tenon().inTransaction(reading, session -> {
            try (var vessels = session.stream(select(Vessel.class).orderBy(Vessel_.id.asc()))) {
                return vessels.map(vessel -> vessel.registration + vessel.formerName)
                        .toList();
            }
        });

        assertThat(read).containsExactly("R-1null", "R-2Lyra");
    }

    /** The row of the main table stands for all of them. */
    @OnEachDatabase
    void locksTheMainRow(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.list(select(Vessel.class).where(Vessel_.id.eq(1L)).forUpdate());
            session.lock(session.get(Vessel.class, 1L), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        });

        if (database == Database.POSTGRES) {
            assertThat(tables.takeSql().get(0)).endsWith(JOINS + " where v.id = ? for update of v");
        }
    }

    /** Where a statement names no objects, it can change rows of one table; others may be asked of in its condition. */
    @OnEachDatabase
    void changesTheMainTableByStatements(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon()
                .useTransaction(session -> session.execute(
                        update(Vessel.class).set(Vessel_.name, "Mizar").where(Vessel_.formerName.eq("Lyra"))));

        assertThat(tables.takeSql())
                .containsExactly("update vessel as v set name = ? where id in (select v.id from vessel v"
                        + " left join vessel_history v_3 on v_3.id = v.id where v_3.name = ?)");
        assertThat(tables.rows("select name from vessel order by id")).containsExactly("Vega", "Mizar");
    }

    @OnEachDatabase
    void refusesStatementsThatWouldHaveToWriteSeveralTables(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThatThrownBy(() -> session.execute(delete(Vessel.class).where(Vessel_.id.eq(1L))))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("they have rows in the secondary table vessel_papers");
            assertThatThrownBy(() -> session.execute(update(Vessel.class).set(Vessel_.registration, "x")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("registration stands in the secondary table vessel_papers");
            assertThatThrownBy(() -> session.execute(insert(Vessel.class).set(Vessel_.name, "x")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("each of them has a row in the secondary table vessel_papers");
        });
        assertThat(tables.rows("select count(*) from vessel")).containsExactly("2");
    }
}
