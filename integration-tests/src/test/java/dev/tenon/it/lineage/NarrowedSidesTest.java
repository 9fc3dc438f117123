package dev.tenon.it.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** The other side of a root's relationship may be for objects of one class: those of others are none of it. */
class NarrowedSidesTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, NarrowedSidesTest.class);
        tables.tenon().useTransaction(session -> {
            Railyard kings = new Railyard("Kings");
            kings.sleepers.add(new SleepingCar("S1"));
            session.persist(kings);
            session.persist(new DiningCar("D1"));
        });
        tables.takeSent();
        return tables;
    }

    /** Only sleeping cars have a collection of which nothing is known. */
    @OnEachDatabase
    void anObjectIsRemovedByWhatItsClassHas(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Railcar.class, "D1"));
            SleepingCar sleeper = session.get(SleepingCar.class, "S1");
            assertThatThrownBy(() -> session.remove(sleeper)).hasMessageContainingAll("TN687", "SleepingCar.porters");
        });

        assertThat(tables.rows("select code from railcar")).containsExactly("S1");
    }
}
