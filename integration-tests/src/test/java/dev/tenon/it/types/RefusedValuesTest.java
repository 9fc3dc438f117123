package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.UnreadableValueException;
import dev.tenon.UnstorableValueException;
import dev.tenon.type.DataType;
import dev.tenon.type.ParameterBinder;
import dev.tenon.type.RowReader;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database would change or lose is refused before it is sent, and what a type cannot express when it is read. */
class RefusedValuesTest {

    @Test
    void sqliteKeepsFifteenDigits() throws Exception {
        assertRefused(
                Database.SQLITE,
                ValueTypes.BIG_DECIMAL,
                new BigDecimal("1234567890.123456"),
                "1234567890.123456 has 16 digits, and SQLite keeps 15 of a number",
                "@Column(precision = 38, scale = 10)");
        assertRefused(Database.SQLITE, ValueTypes.BIG_INTEGER, BigInteger.TWO.pow(63), "64 bits", "precision = 38");
    }

    @Test
    void sqliteHasNoNotANumber() throws Exception {
        assertRefused(Database.SQLITE, ValueTypes.DOUBLE, Double.NaN, "NaN would become null", "use null");
    }

    @Test
    void sqliteOrdersTimesAsTextsOfFourDigitYears() throws Exception {
        assertRefused(Database.SQLITE, ValueTypes.LOCAL_DATE, LocalDate.of(10_000, 1, 1), "years 0 to 9999");
        assertRefused(Database.SQLITE, ValueTypes.INSTANT, Instant.MAX, "years 0 to 9999");
    }

    @Test
    void postgresKeepsNoNullCharacter() throws Exception {
        assertRefused(Database.POSTGRES, ValueTypes.STRING, "a\0b", "'\\0' at 1", "byte[]");
        assertRefused(Database.POSTGRES, ValueTypes.CHAR, '\0', "a char that was never set", "Character");
    }

    @Test
    void postgresKeepsTimesFrom4713BeforeChrist() throws Exception {
        assertRefused(Database.POSTGRES, ValueTypes.LOCAL_DATE, LocalDate.of(-5000, 1, 1), "4713 BC");
        assertRefused(Database.POSTGRES, ValueTypes.LOCAL_DATE_TIME, LocalDateTime.of(300_000, 1, 1, 0, 0), "4713 BC");
        assertRefused(Database.POSTGRES, ValueTypes.INSTANT, Instant.MIN, "4713 BC");
    }

    @ParameterizedTest
    @EnumSource
    void durationsHaveToFitIntoABigint(Database database) throws Exception {
        assertRefused(database, ValueTypes.DURATION, Duration.ofDays(200_000), "PT4800000H", "292 years");
    }

    @ParameterizedTest
    @EnumSource
    void halfOfASurrogatePairIsNoCharacter(Database database) throws Exception {
        assertRefused(database, ValueTypes.CHAR, '\ud834', "half of a surrogate pair", "String");
    }

    @Test
    void digitsBeyondTheDeclaredOnesAreRefusedWhereTheDatabaseWouldTakeThem() throws Exception {
        ValueType<BigDecimal> small = ValueTypes.BIG_DECIMAL.withDataType(DataType.decimal(5, 2));
        assertRefused(Database.SQLITE, small, new BigDecimal("1000"), "more digits than the column's 5, 2");
    }

    @Test
    void theAttributeIsNamedByWhoKnowsIt() {
        UnstorableValueException refused = new UnstorableValueException(3, "NaN is no number", "use null");
        assertThat(refused.parameter()).isEqualTo(3);
        assertThat(refused.of("Invoice.total of Invoice#5"))
                .hasMessage("[TN629] Invoice.total of Invoice#5 cannot be stored: NaN is no number\nhelp:   use null");
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownConstantIsNamedWithItsColumn(Database database) throws Exception {
        try (Database.Open open = database.open();
                PreparedStatement select = open.connection().prepareStatement("select 'FUNDAY' as day, 9 as number");
                ResultSet row = select.executeQuery()) {
            row.next();
            RowReader reader = new RowReader(row, open.dialect().types());
            assertThatThrownBy(() -> reader.getEnumByName(1, DayOfWeek.class))
                    .isInstanceOf(UnreadableValueException.class)
                    .hasMessageStartingWith("[TN619] column day holds 'FUNDAY', which is not a constant of DayOfWeek");
            assertThatThrownBy(() -> reader.getEnumByOrdinal(2, DayOfWeek.values()))
                    .isInstanceOf(UnreadableValueException.class)
                    .hasMessageContaining("the ordinal of one of 7 enum constants");
        }
    }

    private static <T> void assertRefused(Database database, ValueType<T> type, T value, String... parts)
            throws Exception {
        try (Database.Open open = database.open();
                PreparedStatement statement = open.connection().prepareStatement("select ?")) {
            var refused = assertThatThrownBy(() -> bind(open, statement, type, value))
                    .isInstanceOf(UnstorableValueException.class)
                    .hasMessageStartingWith("[TN629] parameter 1 cannot be stored: ");
            for (String part : parts) {
                refused.hasMessageContaining(part);
            }
        }
    }

    private static <T> void bind(Database.Open open, PreparedStatement statement, ValueType<T> type, T value)
            throws SQLException {
        type.bind(new ParameterBinder(statement, open.dialect().types()), 1, value);
    }
}
