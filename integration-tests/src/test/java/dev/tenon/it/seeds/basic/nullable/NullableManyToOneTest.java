package dev.tenon.it.seeds.basic.nullable;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Section "Nullable Many-to-One". */
class NullableManyToOneTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, NullableManyToOneTest.class);
    }

    private static String column(Database database, String name) throws SQLException {
        return empty(database)
                .tenon()
                .schema()
                .ddl()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow();
    }

    @OnEachDatabase
    void takesNotNullFromTheTypes(Database database) throws SQLException {
        assertThat(column(database, "age")).contains("not null");
        assertThat(column(database, "clinic_id")).contains("not null");
        assertThat(column(database, "ward_id")).doesNotContain("not null");
        assertThat(column(database, "weight")).doesNotContain("not null");
        assertThat(column(database, "nickname")).doesNotContain("not null");
    }

    /** What is written in an annotation of the mapping is said on purpose. */
    @OnEachDatabase
    void prefersWhatTheMappingSays(Database database) throws SQLException {
        assertThat(column(database, "file")).doesNotContain("not null");
        assertThat(column(database, "former_clinic_id")).doesNotContain("not null");
    }

    @OnEachDatabase
    void writesAndReadsANullReference(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Clinic clinic = new Clinic("Charité");
            session.persist(clinic);
            Patient patient = new Patient("Ada");
            patient.file = "f";
            patient.clinic = Ref.of(clinic);
            session.persist(patient);
        });

        tables.tenon().useTransaction(session -> {
            Patient patient = session.one(select(Patient.class));
            assertThat(patient.ward).isNull();
            Ward ward = new Ward("west");
            session.persist(ward);
            patient.ward = Ref.of(ward);
        });
        assertThat(tables.rows("select name, ward_id from patient")).containsExactly("Ada 1");

        tables.tenon().useTransaction(session -> session.one(select(Patient.class)).ward = null);
        assertThat(tables.rows("select name, ward_id from patient")).containsExactly("Ada null");
    }

    @OnEachDatabase
    void refusesNullWhereTheTypeDoes(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Patient patient = new Patient("Ada");
                    patient.file = "f";
                    session.persist(patient);
                }))
                .isInstanceOf(TenonException.class)
                .hasMessageContaining("Patient.clinic");
        assertThat(tables.rows("select * from patient")).isEmpty();
    }

    /** A path over a reference that may be null keeps the rows without one; over the other it needs no outer join. */
    @OnEachDatabase
    void joinsByWhetherNullIsAllowed(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useSession(session -> {
            session.list(select(Patient_.name).where(Patient_.ward().name.isNull()));
            session.list(select(Patient_.name).where(Patient_.clinic().name.eq("Charité")));
        });

        List<String> sent = tables.takeSent();
        assertThat(sent.get(0)).contains("left join ward");
        assertThat(sent.get(1)).contains("join clinic").doesNotContain("left join");
    }
}
