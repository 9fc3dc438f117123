package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.postgres.PostgresDialect;
import dev.tenon.dialect.sqlite.SqliteDialect;
import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import dev.tenon.type.ValueType;
import dev.tenon.type.ValueTypes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's table of types is the one that the dialects implement. */
class TypeTableTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "types.md");

    private static final Dialect POSTGRES = new PostgresDialect();
    private static final Dialect SQLITE = new SqliteDialect();

    @Test
    void theGuideShowsWhatTheDialectsDo() throws Exception {
        assertThat(Files.readString(GUIDE)).contains(table());
    }

    private static String table() {
        List<String> rows = new ArrayList<>();
        rows.add("| Java | PostgreSQL | SQLite |");
        rows.add("|---|---|---|");
        rows.add(row("`boolean`, `Boolean`", ValueTypes.BOOLEAN));
        rows.add(row("`byte`, `Byte`", ValueTypes.BYTE));
        rows.add(row("`short`, `Short`", ValueTypes.SHORT));
        rows.add(row("`int`, `Integer`", ValueTypes.INT));
        rows.add(row("`long`, `Long`", ValueTypes.LONG));
        rows.add(row("`float`, `Float`", ValueTypes.FLOAT));
        rows.add(row("`double`, `Double`", ValueTypes.DOUBLE));
        rows.add(identity("`int` or `Integer` with `IDENTITY`", ValueTypes.INT));
        rows.add(identity("`long` or `Long` with `IDENTITY`", ValueTypes.LONG));
        rows.add(row("`BigDecimal`", ValueTypes.BIG_DECIMAL));
        rows.add(row("`BigDecimal`, precision 10, scale 2", DataType.decimal(10, 2)));
        rows.add(row("`BigDecimal`, precision 38, scale 10", DataType.decimal(38, 10)));
        rows.add(row("`BigInteger`", ValueTypes.BIG_INTEGER));
        rows.add(row("`BigInteger`, precision 38", new DataType(Kind.BIG_INTEGER, 0, 38, 0, null)));
        rows.add(row("`char`, `Character`", ValueTypes.CHAR));
        rows.add(row("`String`, `char[]`, `Character[]`", ValueTypes.STRING));
        rows.add(row("`String`, length 40", DataType.varchar(40)));
        rows.add(row("`String` with `@Lob`", DataType.of(Kind.TEXT)));
        rows.add(row("`byte[]`, `Byte[]`, with `@Lob` or without", ValueTypes.BYTES));
        rows.add(row("other serialisable classes", ValueTypes.SERIALIZABLE));
        rows.add(row("enum by name", ValueTypes.enumByName(Kind.class)));
        rows.add(row("enum by ordinal", ValueTypes.enumByOrdinal(Kind.class)));
        rows.add(row("`UUID`", ValueTypes.UUID));
        rows.add(row("any type with `@Json`", ValueTypes.JSON_TEXT));
        rows.add(row("`LocalDate`, `YearMonth`, `java.sql.Date`", ValueTypes.LOCAL_DATE));
        rows.add(row("`LocalTime`, `java.sql.Time`", ValueTypes.LOCAL_TIME));
        rows.add(row("`LocalDateTime`, `java.sql.Timestamp`", ValueTypes.LOCAL_DATE_TIME));
        rows.add(row("`java.util.Date`, `Calendar` (as `@Temporal` says; by default)", ValueTypes.UTIL_DATE));
        rows.add(row("`Instant`, `OffsetDateTime`, `ZonedDateTime`", ValueTypes.INSTANT));
        rows.add(row("`OffsetTime`", ValueTypes.OFFSET_TIME));
        rows.add(row("`Year`", ValueTypes.YEAR));
        rows.add(row("`Duration`", ValueTypes.DURATION));
        rows.add(row(
                "`MonthDay`, `Period`, `ZoneId`, `ZoneOffset`, `TimeZone`, `Locale`, `Currency`, `URI`, `URL`, `Class`",
                ValueTypes.LOCALE));
        return String.join("\n", rows) + "\n";
    }

    private static String row(String java, ValueType<?> type) {
        return row(java, type.dataType());
    }

    private static String row(String java, DataType type) {
        return row(java, POSTGRES.ddl().columnType(type), SQLITE.ddl().columnType(type));
    }

    private static String identity(String java, ValueType<?> type) {
        return row(
                java, POSTGRES.ddl().identityType(type.dataType()), SQLITE.ddl().identityType(type.dataType()));
    }

    private static String row(String java, String postgres, String sqlite) {
        return "| " + java + " | `" + postgres + "` | `" + sqlite + "` |";
    }
}
