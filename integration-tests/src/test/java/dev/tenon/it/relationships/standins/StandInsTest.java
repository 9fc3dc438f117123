package dev.tenon.it.relationships.standins;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A stand-in is the one object of its row in every respect. */
class StandInsTest {

    private static TestDatabase sites(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, StandInsTest.class);
        tables.run(
                "insert into site (country, number, name, version) values ('SE', 1, 'Abisko', 1), ('SE', 2, 'Svartberget', 1)",
                "insert into mast (id, height, site_country, site_number) values (1, 150, 'SE', 2)",
                "insert into sensor (id, kind, site_country, site_number, replaces_id) values (1, 'wind', 'SE', 1, null),"
                        + " (2, 'rain', 'SE', 2, null), (3, 'wind', 'SE', 2, 1)");
        return tables;
    }

    @OnEachDatabase
    void knowEveryPartOfTheirIdentifier(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        tables.tenon().useSession(session -> {
            List<Sensor> sensors = session.list(select(Sensor.class).orderBy(Sensor_.id.asc()));
            tables.takeSent();
            assertThat(sensors)
                    .extracting(sensor ->
                            sensor.getSite().getCountry() + sensor.getSite().getNumber())
                    .containsExactly("SE1", "SE2", "SE2");
            assertThat(sensors.get(1).getSite()).isSameAs(sensors.get(2).getSite());
            assertThat(sensors.get(2).getReplaces()).isSameAs(sensors.get(0));
            assertThat(tables.takeSent()).isEmpty();
            assertThat(sensors.get(0).getSite().getName()).isEqualTo("Abisko");
            assertThat(sensors.get(1).getSite().getName()).isEqualTo("Svartberget");
            assertThat(tables.takeOrigins()).containsExactly("load Sensor.site");
            assertThat(sensors.get(0).getSite().getMast()).isNull();
            assertThat(sensors.get(1).getSite().getMast().getId()).isEqualTo(1L);
            assertThat(tables.takeSent()).isEmpty();
            assertThat(sensors.get(1).getSite().getMast().getHeight()).isEqualTo(150);
            assertThat(sensors.get(1).getSite().getMast().getSite())
                    .isSameAs(sensors.get(1).getSite());
            assertThat(tables.takeOrigins()).containsExactly("load Site.mast");
        });
    }

    @OnEachDatabase
    void areEqualByTheirIdentifierWithoutLoading(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        tables.tenon().useSession(session -> {
            Sensor replaced = session.get(Sensor.class, 3L).getReplaces();
            tables.takeSent();
            assertThat(replaced.getId()).isEqualTo(1L);
            assertThat(new Sensor(1L, "other", null)).isEqualTo(replaced);
            assertThat(tables.takeSent()).isEmpty();
            assertThat(session.get(Sensor.class, 1L)).isSameAs(replaced);
            assertThat(replaced.getKind()).isEqualTo("wind");
        });
    }

    @OnEachDatabase
    void areVersionedRemovedAndRefreshed(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        tables.tenon().useTransaction(session -> {
            Site site = session.get(Sensor.class, 1L).getSite();
            site.setName("Abisko II");
            session.flush();
            assertThat(site.getVersion()).isEqualTo(2);
            site.setName("lost");
            session.refresh(site);
            assertThat(site.getName()).isEqualTo("Abisko II");
        });
        assertThat(tables.rows("select name, version from site where number = 1"))
                .containsExactly("Abisko II 2");

        tables.tenon().useTransaction(session -> {
            Sensor sensor = session.get(Sensor.class, 3L);
            Sensor replaced = sensor.getReplaces();
            sensor.setReplaces(null);
            session.remove(replaced);
        });
        assertThat(tables.rows("select id from sensor order by id")).containsExactly("2", "3");
    }

    @OnEachDatabase
    void areWhatTheOtherSideRefersTo(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        tables.tenon().useTransaction(session -> {
            Sensor wind = session.get(Sensor.class, 1L);
            Sensor rain = session.get(Sensor.class, 2L);
            Site abisko = wind.getSite();
            Site svartberget = rain.getSite();
            svartberget.getSensors().add(wind);
            assertThat(wind.getSite()).isSameAs(svartberget);
            assertThat(abisko.getSensors()).isEmpty();
            abisko.setMast(svartberget.getMast());
            svartberget.setMast(null);
            session.flush();
            assertThat(abisko.getMast().getSite()).isSameAs(abisko);
            Sensor fresh = new Sensor(9L, "snow", null);
            abisko.getSensors().add(fresh);
            assertThat(fresh.getSite()).isSameAs(abisko);
        });

        assertThat(tables.rows("select id, site_number from sensor order by id"))
                .containsExactly("1 2", "2 2", "3 2", "9 1");
        assertThat(tables.rows("select site_number from mast")).containsExactly("1");
    }

    @OnEachDatabase
    void areFetchedOnTheInverseSide(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        for (var fetch : List.of(Site_.mast.fetch(), Site_.mast.joined(), Site_.mast.subquery())) {
            List<Site> sites = tables.tenon()
                    .inTransaction(session -> session.list(
                            select(Site.class).orderBy(Site_.number.asc()).fetch(fetch)));
            assertThat(sites.get(0).getMast()).isNull();
            assertThat(sites.get(1).getMast().getHeight()).isEqualTo(150);
        }
    }

    @OnEachDatabase
    void sayWhatIsMissing(Database database) throws SQLException {
        TestDatabase tables = sites(database);

        tables.tenon().useSession(session -> {
            Sensor sensor = session.get(Sensor.class, 1L);
            try (var statement = session.connection().createStatement()) {
                statement.execute("delete from sensor where id <> 1");
                statement.execute("delete from mast");
            }
            Site site = sensor.getSite();
            session.clear();
            assertThatThrownBy(site::getName)
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Sensor.site")
                    .hasMessageContaining(".fetch(Sensor_.site)");
            assertThat(site.getNumber()).isEqualTo(1);
            assertThat(session.contains(site)).isFalse();
            session.rollback();
        });
    }
}
