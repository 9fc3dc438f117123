package dev.tenon.it.relationships.eager;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What loading plain references sends, and that no null is a lie. */
class EagerTest {

    private static TestDatabase world(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, EagerTest.class);
        tables.run(
                "insert into land (code, realm_code) values ('DK', null), ('FO', 'DK'), ('DE', null)",
                "insert into residence (id, name, land_code) values (1, 'Copenhagen', 'DK'), (2, 'Torshavn', 'FO')",
                "insert into harbour (id, code, land_code) values (1, 'CPH', 'DK'), (2, 'FAE', 'FO'), (3, 'FRA', 'DE')",
                "insert into voyage (id, origin_id, destination_id) values (1, 2, 1), (2, 3, 2), (3, 3, null)");
        return tables;
    }

    /** One statement a level, however many rows. */
    @OnEachDatabase
    void loadsToTheClosure(Database database) throws SQLException {
        TestDatabase tables = world(database);

        tables.tenon().useSession(session -> {
            List<Voyage> voyages = session.list(select(Voyage.class).orderBy(Voyage_.id.asc()));

            assertThat(tables.takeOrigins())
                    .containsExactly(
                            "select Voyage",
                            "load Voyage.origin",
                            "load Voyage.destination",
                            "load Harbour.land",
                            "load Land.residence");
            assertThat(voyages).extracting(voyage -> voyage.origin.code).containsExactly("FAE", "FRA", "FRA");
            assertThat(voyages.get(0).destination.code).isEqualTo("CPH");
            assertThat(voyages.get(2).destination).isNull();
            assertThat(voyages.get(1).origin).isSameAs(voyages.get(2).origin);
            assertThat(voyages.get(0).origin.land.realm.code).isEqualTo("DK");
            assertThat(voyages.get(0).origin.land.realm).isSameAs(voyages.get(0).destination.land);
            assertThat(voyages.get(0).origin.land.residence.name).isEqualTo("Torshavn");
            assertThat(voyages.get(0).origin.land.residence.land).isSameAs(voyages.get(0).origin.land);
            assertThat(voyages.get(1).origin.land.residence).isNull();
            assertThat(tables.takeSent()).isEmpty();
        });
    }

    @OnEachDatabase
    void isThereAfterTheSession(Database database) throws SQLException {
        TestDatabase tables = world(database);

        Voyage voyage = tables.tenon().inTransaction(session -> session.get(Voyage.class, 1L));

        assertThat(voyage.origin.land.realm.residence.name).isEqualTo("Copenhagen");
    }

    @OnEachDatabase
    void isLoadedForARefreshedAndForAJoinedObject(Database database) throws SQLException {
        TestDatabase tables = world(database);

        tables.tenon().useSession(session -> {
            Voyage voyage = session.get(Voyage.class, 3L);
            voyage.destination = session.get(Harbour.class, 1L);
            session.refresh(voyage);
            assertThat(voyage.destination).isNull();
        });
        tables.tenon().useSession(session -> {
            List<Voyage> voyages = session.list(select(Voyage.class)
                    .where(Voyage_.origin().land().realm().code.eq("DK"))
                    .fetch(Voyage_.origin.joined().then(Harbour_.land.joined())));
            assertThat(voyages).hasSize(1);
            assertThat(voyages.get(0).origin.land.realm.code).isEqualTo("DK");
        });
    }

    @OnEachDatabase
    void writesWhatItRefersTo(Database database) throws SQLException {
        TestDatabase tables = world(database);

        tables.tenon().useTransaction(session -> {
            Voyage voyage = session.get(Voyage.class, 3L);
            voyage.destination = new Harbour(4L, "SXF", new Land("XX"));
            session.persist(voyage.destination);
            voyage.origin = session.get(Harbour.class, 1L);
        });
        assertThat(tables.rows("select origin_id, destination_id from voyage where id = 3"))
                .containsExactly("1 4");
        assertThat(tables.rows("select land_code from harbour where id = 4")).containsExactly("XX");

        tables.tenon().useTransaction(session -> session.get(Voyage.class, 3L).destination = null);
        assertThat(tables.rows("select origin_id, destination_id from voyage where id = 3"))
                .containsExactly("1 null");
    }

    @OnEachDatabase
    void tellsTheRemedyForAnUnsavedTarget(Database database) throws SQLException {
        TestDatabase tables = world(database);

        assertThatThrownBy(() -> tables.tenon()
                        .useTransaction(
                                session -> session.get(Voyage.class, 3L).destination = new Harbour(4L, "SXF", null)))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Voyage.destination of Voyage#3 refers to a Harbour that is not in the session")
                .hasMessageContaining("cascade = CascadeType.PERSIST");
    }

    @OnEachDatabase
    void refusesANullInARequiredReference(Database database) throws SQLException {
        TestDatabase tables = world(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.get(Voyage.class, 3L).origin = null))
                .hasMessageContaining("Voyage.origin");
        assertThat(tables.tenon().schema().ddl())
                .contains("origin_id bigint not null")
                .contains("destination_id bigint,");
    }

    @OnEachDatabase
    void joinsPathsOnceAndSharesExplicitJoins(Database database) throws SQLException {
        TestDatabase tables = world(database);

        tables.takeSent();
        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Voyage_.id)
                            .where(Voyage_.destination().land().code.eq("DK").or(Voyage_.destination.isNull()))
                            .orderBy(Voyage_.id.asc())))
                    .containsExactly(1L, 3L);
            assertThat(tables.takeSent())
                    .containsExactly("select v.id from voyage v left join harbour h on h.id = v.destination_id"
                            + " where h.land_code = ? or v.destination_id is null order by v.id [DK]");
            assertThat(session.list(select(Voyage_.id)
                            .from(Voyage.class)
                            .join(Voyage_.origin)
                            .where(Voyage_.origin().code.eq("FRA"))
                            .orderBy(Voyage_.id.asc())))
                    .containsExactly(2L, 3L);
            assertThat(tables.takeSent())
                    .containsExactly("select v.id from voyage v join harbour h on h.id = v.origin_id"
                            + " where h.code = ? order by v.id [FRA]");
            assertThat(session.list(select(Voyage_.id, Land_.code)
                            .from(Voyage.class)
                            .leftJoin(Voyage_.destination)
                            .leftJoin(Harbour_.land)
                            .orderBy(Voyage_.id.asc())
                            .to((id, code) -> id + " " + code)))
                    .containsExactly("1 DK", "2 FO", "3 null");
        });
    }
}
