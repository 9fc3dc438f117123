package dev.tenon.it.values;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** Times keep their microseconds, instants their point in time. */
class TimesTest extends ValueCases<Times> {

    TimesTest() {
        super(Times.class, Times::new);
    }

    @Override
    List<Sample<Times, ?>> samples() {
        return List.of(
                Sample.of(
                        Times_.born,
                        row -> row.born,
                        (row, value) -> row.born = value,
                        LocalDate.of(1066, 10, 14),
                        LocalDate.of(1969, 7, 20),
                        LocalDate.of(2400, 2, 29)),
                Sample.of(
                        Times_.opens,
                        row -> row.opens,
                        (row, value) -> row.opens = value,
                        LocalTime.MIN,
                        LocalTime.of(8, 15),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                Sample.of(
                        Times_.starts,
                        row -> row.starts,
                        (row, value) -> row.starts = value,
                        LocalDateTime.of(1582, 10, 10, 1, 2, 3),
                        LocalDateTime.of(2026, 3, 29, 2, 30),
                        LocalDateTime.of(2026, 3, 29, 2, 30, 0, 1000)),
                Sample.of(
                        Times_.sent,
                        row -> row.sent,
                        (row, value) -> row.sent = value,
                        OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 123_456_000, ZoneOffset.UTC)),
                Sample.of(
                        Times_.daily,
                        row -> row.daily,
                        (row, value) -> row.daily = value,
                        OffsetTime.of(8, 15, 0, 0, ZoneOffset.ofHours(5)),
                        OffsetTime.of(8, 15, 0, 0, ZoneOffset.UTC)),
                Sample.of(
                        Times_.departs,
                        row -> row.departs,
                        (row, value) -> row.departs = value,
                        ZonedDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
                Sample.of(
                        Times_.happened,
                        row -> row.happened,
                        (row, value) -> row.happened = value,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.EPOCH,
                        Instant.parse("2026-03-29T01:30:00.000001Z")),
                Sample.of(
                        Times_.vintage,
                        row -> row.vintage,
                        (row, value) -> row.vintage = value,
                        Year.of(-44),
                        Year.of(1989),
                        Year.of(2026)),
                Sample.of(
                        Times_.expires,
                        row -> row.expires,
                        (row, value) -> row.expires = value,
                        YearMonth.of(1999, 12),
                        YearMonth.of(2026, 2),
                        YearMonth.of(2026, 10)),
                Sample.of(
                        Times_.feast,
                        row -> row.feast,
                        (row, value) -> row.feast = value,
                        MonthDay.of(2, 29),
                        MonthDay.of(12, 6)),
                Sample.of(
                        Times_.term,
                        row -> row.term,
                        (row, value) -> row.term = value,
                        Period.ZERO,
                        Period.of(1, -2, 3)),
                Sample.of(
                        Times_.lasts,
                        row -> row.lasts,
                        (row, value) -> row.lasts = value,
                        Duration.ofSeconds(-1),
                        Duration.ofNanos(1),
                        Duration.ofDays(10_000)),
                Sample.of(
                        Times_.region,
                        row -> row.region,
                        (row, value) -> row.region = value,
                        ZoneId.of("Asia/Kolkata"),
                        ZoneId.of("Europe/Berlin")),
                Sample.of(
                        Times_.shift,
                        row -> row.shift,
                        (row, value) -> row.shift = value,
                        ZoneOffset.ofHoursMinutes(-3, -30),
                        ZoneOffset.UTC));
    }

    /** Nanoseconds are cut when a value is bound; the object keeps them until it is loaded again. */
    @OnEachDatabase
    void cutsNanoseconds(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, TimesTest.class);
        Instant instant = Instant.parse("2026-03-29T01:30:00.123456789Z");
        Times times = new Times();
        times.happened = instant;
        times.opens = LocalTime.MAX;
        tables.tenon().useTransaction(session -> {
            session.persist(times);
            session.flush();
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
        });

        assertThat(times.happened).isEqualTo(instant);
        tables.tenon().useSession(session -> {
            Times loaded = session.one(select(Times.class).where(Times_.happened.eq(instant)));
            assertThat(loaded.happened).isEqualTo("2026-03-29T01:30:00.123456Z");
            assertThat(loaded.opens).isEqualTo("23:59:59.999999");
        });
    }

    /** The point in time is kept, not the offset or zone: it comes back in UTC. */
    @OnEachDatabase
    void comesBackInUtc(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, TimesTest.class);
        OffsetDateTime sent = OffsetDateTime.parse("2026-07-14T08:15:30-07:00");
        ZonedDateTime departs = ZonedDateTime.parse("2026-07-14T08:15:30+05:30[Asia/Kolkata]");
        tables.tenon().useTransaction(session -> {
            Times times = new Times();
            times.sent = sent;
            times.departs = departs;
            session.persist(times);
        });

        tables.tenon().useTransaction(session -> {
            Times loaded =
                    session.one(select(Times.class).where(Times_.sent.eq(sent)).where(Times_.departs.eq(departs)));
            assertThat(loaded.sent).hasToString("2026-07-14T15:15:30Z");
            assertThat(loaded.departs).hasToString("2026-07-14T02:45:30Z");
            tables.takeSent();
        });
        assertThat(tables.takeSent()).isEmpty();
    }
}
