package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.CounterRow;
import dev.tenon.dialect.Feature;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences and counters give out blocks of numbers; where sequences are emulated they behave alike. */
class NumbersInReserveTest {
    private static final QualifiedName SEQUENCE = QualifiedName.of(Identifier.parse("customer_seq"));

    @ParameterizedTest
    @EnumSource
    void aSequenceGivesTheFirstNumberOfEachBlock(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(open.dialect().ddl().prepareSequences().toArray(String[]::new));
            open.execute(open.dialect().ddl().createSequence(SEQUENCE, 1, 50).toArray(String[]::new));
            String reserve = open.dialect().syntax().reserve(SEQUENCE, 1, 50);
            assertThat(number(open, reserve)).isEqualTo(1);
            assertThat(number(open, reserve)).isEqualTo(51);
            assertThat(number(open, reserve)).isEqualTo(101);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCounterHoldsTheLastNumberAndIsMadeWhenMissing(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute("create table counters (name varchar(50) not null primary key, last_value bigint not null)");
            CounterRow counter = new CounterRow(
                    QualifiedName.of(Identifier.parse("counters")),
                    Identifier.parse("name"),
                    Identifier.parse("last_value"),
                    "it's one");
            String reserve = open.dialect().syntax().reserve(counter, 0, 10);
            assertThat(number(open, reserve)).isEqualTo(1);
            assertThat(number(open, reserve)).isEqualTo(11);
            assertThat(number(open, "select last_value from counters")).isEqualTo(20);
        }
    }

    /** What the runtime has to know: these numbers come again, so a block that was rolled back must not be used. */
    @ParameterizedTest
    @EnumSource
    void aRollbackGivesNumbersBackWhereSequencesAreEmulated(Database database) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(open.dialect().ddl().prepareSequences().toArray(String[]::new));
            open.execute(open.dialect().ddl().createSequence(SEQUENCE, 1, 50).toArray(String[]::new));
            String reserve = open.dialect().syntax().reserve(SEQUENCE, 1, 50);
            open.connection().setAutoCommit(false);
            number(open, reserve);
            open.connection().rollback();
            boolean real = open.dialect().capabilities().has(Feature.SEQUENCES);
            assertThat(number(open, reserve)).isEqualTo(real ? 51 : 1);
        }
    }

    private static long number(Database.Open open, String sql) throws SQLException {
        try (var statement = open.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
