package dev.tenon.it.relationships.replaced;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.EntityState;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** A new child with the identifier of an orphan takes its row over, in the flush that finds the orphan (ROW-1, BRF-16). */
class ReplacedChildrenTest {

    private static TestDatabase withOneWaybill(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ReplacedChildrenTest.class);
        tables.tenon().useTransaction(session -> session.persist(new Waybill("W1", "bolts", "nuts", "nails")));
        tables.takeSent();
        return tables;
    }

    private static final String LINES = "select position, text from waybill_line order by position";

    @OnEachDatabase
    void aListIsFilledAnew(Database database) throws SQLException {
        TestDatabase tables = withOneWaybill(database);

        tables.tenon().useTransaction(session -> {
            Waybill waybill = session.get(Waybill.class, "W1");
            waybill.lines.clear();
            waybill.lines.add(new WaybillLine(1, "bolts"));
            waybill.lines.add(new WaybillLine(2, "washers"));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("update WaybillLine", "delete WaybillLine");
        });

        assertThat(tables.rows(LINES)).containsExactly("1 bolts", "2 washers");
    }

    @OnEachDatabase
    void aChildIsExchanged(Database database) throws SQLException {
        TestDatabase tables = withOneWaybill(database);

        tables.tenon().useTransaction(session -> {
            Waybill waybill = session.get(Waybill.class, "W1");
            WaybillLine former = waybill.lines.get(1);
            WaybillLine successor = new WaybillLine(2, "washers");
            waybill.lines.set(1, successor);
            session.flush();
            assertThat(session.stateOf(successor)).isEqualTo(EntityState.PERSISTENT);
            assertThat(session.contains(former)).isFalse();
            assertThat(session.get(WaybillLine.class, new WaybillLineId("W1", 2)))
                    .isSameAs(successor);
        });

        assertThat(tables.rows(LINES)).containsExactly("1 bolts", "2 washers", "3 nails");
    }

    @OnEachDatabase
    void aSavepointGivesTheRowBack(Database database) throws SQLException {
        TestDatabase tables = withOneWaybill(database);

        tables.tenon().useTransaction(session -> {
            Waybill waybill = session.get(Waybill.class, "W1");
            WaybillLine former = waybill.lines.get(1);
            try {
                session.nested(() -> {
                    waybill.lines.set(1, new WaybillLine(2, "washers"));
                    session.flush();
                    throw new IllegalStateException("undo");
                });
            } catch (IllegalStateException undone) {
                assertThat(session.get(WaybillLine.class, new WaybillLineId("W1", 2)))
                        .isSameAs(former);
                assertThat(waybill.lines).contains(former);
            }
        });

        assertThat(tables.rows(LINES)).containsExactly("1 bolts", "2 nuts", "3 nails");
    }
}
