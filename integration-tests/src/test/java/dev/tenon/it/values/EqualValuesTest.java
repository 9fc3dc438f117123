package dev.tenon.it.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Values that {@code equals} takes for different, and the column does not: they are no change (UPD-1). */
class EqualValuesTest {
    private static final Instant MOMENT = Instant.parse("2026-03-01T08:15:00.123456Z");

    /** What is sent when a loaded row is changed. */
    private static <E extends Row> List<String> sentFor(TestDatabase tables, Class<E> entity, Consumer<E> change) {
        tables.tenon().useTransaction(session -> {
            E row = session.get(entity, 0L);
            change.accept(row);
            tables.takeSent();
        });
        return tables.takeSent();
    }

    private static <E extends Row> TestDatabase stored(Database database, E row) throws SQLException {
        TestDatabase tables = new TestDatabase(database, Row.class);
        tables.tenon().useTransaction(session -> session.persist(row));
        return tables;
    }

    @OnEachDatabase
    void aDecimalWithAnotherScale(Database database) throws SQLException {
        Boxes boxes = new Boxes();
        boxes.price = new BigDecimal("1.10");
        boxes.amount = new BigDecimal("100");
        boxes.exact = new BigDecimal("0.5");
        TestDatabase tables = stored(database, boxes);

        assertThat(sentFor(tables, Boxes.class, row -> {
                    row.price = new BigDecimal("1.1");
                    row.amount = new BigDecimal("1E+2");
                    row.exact = new BigDecimal("0.5000000000");
                }))
                .isEmpty();
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("1.11")))
                .containsExactly("update boxes set price = ? where id = ? [1.11, 0]");
    }

    /** Both databases round half away from zero. */
    @OnEachDatabase
    void aDecimalWithMoreDigitsThanItsColumn(Database database) throws SQLException {
        Boxes boxes = new Boxes();
        boxes.price = new BigDecimal("1.095");
        boxes.amount = new BigDecimal("2.345");
        boxes.exact = new BigDecimal("0.5");
        TestDatabase tables = stored(database, boxes);
        assertThat(tables.rows("select price from boxes"))
                .containsExactly(database == Database.SQLITE ? "1.1" : "1.10");

        assertThat(sentFor(tables, Boxes.class, row -> {
                    assertThat(row.price).isEqualTo("1.10");
                    row.price = new BigDecimal("1.1049");
                    row.exact = new BigDecimal("0.50000000004999");
                }))
                .isEmpty();
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("1.105")))
                .containsExactly("update boxes set price = ? where id = ? [1.105, 0]");
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("1.11")))
                .isEmpty();
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("-1.105")))
                .hasSize(1);
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("-1.11")))
                .isEmpty();
        assertThat(sentFor(tables, Boxes.class, row -> row.amount = new BigDecimal("2.3451")))
                .as("a column without declared digits keeps all of them")
                .hasSize(1);
    }

    /** The mapping's digits count on each database, so that what is compared is what was written. */
    @OnEachDatabase
    void aDecimalWhoseLiveColumnHasMoreDigits(Database database) throws SQLException {
        TestDatabase tables = stored(database, new Boxes());
        if (database == Database.POSTGRES) {
            tables.run("alter table boxes alter column price type numeric(20, 6)");
        }

        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("1.0951")))
                .hasSize(1);
        assertThat(tables.rows("select count(*) from boxes where price = 1.10")).containsExactly("1");
        assertThat(sentFor(tables, Boxes.class, row -> row.price = new BigDecimal("1.0999")))
                .isEmpty();
    }

    /** What is written is compared too, not only what was read. */
    @OnEachDatabase
    void aDecimalThatWasRoundedWhenItWasWritten(Database database) throws SQLException {
        TestDatabase tables = stored(database, new Boxes());

        tables.tenon().useTransaction(session -> {
            Boxes boxes = session.get(Boxes.class, 0L);
            boxes.price = new BigDecimal("1.105");
            session.flush();
            tables.takeSent();
            boxes.price = new BigDecimal("1.11");
        });

        assertThat(tables.takeSent()).isEmpty();
    }

    @OnEachDatabase
    void aCalculatedDouble(Database database) throws SQLException {
        Boxes boxes = new Boxes();
        boxes.twofold = 0.1 + 0.2;
        boxes.single = 0.1f;
        TestDatabase tables = stored(database, boxes);

        assertThat(sentFor(tables, Boxes.class, row -> {
                    row.twofold = Double.valueOf("0.30000000000000004");
                    row.single = Float.valueOf("0.1");
                }))
                .isEmpty();
    }

    @OnEachDatabase
    void aTimeWithNanoseconds(Database database) throws SQLException {
        Times times = new Times();
        times.starts = LocalDateTime.of(2026, 3, 1, 8, 15);
        times.opens = LocalTime.of(8, 15);
        times.happened = MOMENT;
        TestDatabase tables = stored(database, times);

        assertThat(sentFor(tables, Times.class, row -> {
                    row.starts = row.starts.plusNanos(999);
                    row.opens = row.opens.plusNanos(999);
                    row.happened = row.happened.plusNanos(999);
                }))
                .as("columns have microseconds, and nanoseconds are cut")
                .isEmpty();
        assertThat(sentFor(tables, Times.class, row -> row.opens = row.opens.plusNanos(1000)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("update times set opens = ? where id = ?");
    }

    @OnEachDatabase
    @SuppressWarnings("JavaUtilDate") // the attribute is one
    void anHourOfADayWhoseColumnKnowsDays(Database database) throws SQLException {
        LegacyTimes times = new LegacyTimes();
        times.born = date("2026-03-01T08:15:00");
        times.expires = Calendar.getInstance();
        times.expires.setTime(date("2026-03-01T08:15:00"));
        times.opens = date("2026-03-01T08:15:00");
        TestDatabase tables = stored(database, times);

        assertThat(sentFor(tables, LegacyTimes.class, row -> {
                    row.born = date("2026-03-01T23:59:00");
                    row.expires.setTime(date("2026-03-01T00:01:00"));
                    row.opens = date("1999-12-31T08:15:00");
                }))
                .isEmpty();
        assertThat(sentFor(tables, LegacyTimes.class, row -> row.born = date("2026-03-02T08:15:00")))
                .singleElement()
                .asString()
                .startsWith("update legacy_times set born = ? where id = ?");
    }

    @SuppressWarnings("JavaUtilDate") // the attribute is one
    private static Date date(String local) {
        return Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant());
    }

    @OnEachDatabase
    void aPointInTimeInAnotherZone(Database database) throws SQLException {
        Times times = new Times();
        times.sent = OffsetDateTime.ofInstant(MOMENT, ZoneOffset.UTC);
        times.departs = ZonedDateTime.ofInstant(MOMENT, ZoneId.of("Europe/Oslo"));
        TestDatabase tables = stored(database, times);

        assertThat(sentFor(tables, Times.class, row -> {
                    row.sent = OffsetDateTime.ofInstant(MOMENT, ZoneOffset.ofHours(5));
                    row.departs = ZonedDateTime.ofInstant(MOMENT, ZoneId.of("Asia/Tokyo"));
                }))
                .isEmpty();
    }

    /** A list of another class, and a converter that makes one text of both. */
    @OnEachDatabase
    void whatAConverterMakesTheSameOf(Database database) throws SQLException {
        Choices choices = new Choices();
        choices.words = List.of("a", "b");
        choices.price = new Money(7);
        choices.shape = new Shape(3);
        TestDatabase tables = stored(database, choices);

        assertThat(sentFor(tables, Choices.class, row -> {
                    row.words = List.of("a b");
                    row.price = new Money(7);
                    row.shape = new Shape(3);
                }))
                .isEmpty();
        assertThat(sentFor(tables, Choices.class, row -> row.words = List.of("a", "c")))
                .containsExactly("update choices set words = ? where id = ? [a c, 0]");
    }

    /** In place: one UPDATE of that column alone. */
    @OnEachDatabase
    void whatChangesInPlaceIsTheOnlyColumn(Database database) throws SQLException {
        Texts texts = new Texts();
        texts.bytes = new byte[] {1, 2};
        texts.octets = new Byte[] {1, 2};
        texts.letters = new char[] {'a', 'b'};
        texts.glyphs = new Character[] {'a', 'b'};
        TestDatabase tables = stored(database, texts);

        assertThat(sentFor(tables, Texts.class, row -> row.bytes[1] = 3))
                .singleElement()
                .asString()
                .startsWith("update texts set bytes = ? where id = ?");
        assertThat(sentFor(tables, Texts.class, row -> row.octets[1] = 3))
                .singleElement()
                .asString()
                .startsWith("update texts set octets = ? where id = ?");
        assertThat(sentFor(tables, Texts.class, row -> row.letters[1] = 'c'))
                .containsExactly("update texts set letters = ? where id = ? [ac, 0]");
        assertThat(sentFor(tables, Texts.class, row -> row.glyphs[1] = 'c'))
                .containsExactly("update texts set glyphs = ? where id = ? [ac, 0]");
    }

    @OnEachDatabase
    void aConvertedObjectThatChangesInPlaceIsTheOnlyColumn(Database database) throws SQLException {
        Choices choices = new Choices();
        choices.words = List.of("a");
        choices.shape = new Shape(3);
        TestDatabase tables = stored(database, choices);

        assertThat(sentFor(tables, Choices.class, row -> row.words.add("b")))
                .containsExactly("update choices set words = ? where id = ? [a b, 0]");
        assertThat(sentFor(tables, Choices.class, row -> row.shape.corners = 4))
                .singleElement()
                .asString()
                .startsWith("update choices set shape = ? where id = ?");
    }
}
