package dev.tenon.it.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;

/** Dates from before {@code java.time}: as {@code @Temporal} says, and changeable in place. */
class LegacyTimesTest extends ValueCases<LegacyTimes> {

    LegacyTimesTest() {
        super(LegacyTimes.class, LegacyTimes::new);
    }

    @Override
    List<Sample<LegacyTimes, ?>> samples() {
        return List.of(
                Sample.of(
                        LegacyTimes_.moment,
                        row -> row.moment,
                        (row, value) -> row.moment = value,
                        at("1969-07-20 20:17:40.000"),
                        at("2026-07-14 08:15:30.123")),
                Sample.of(
                        LegacyTimes_.stamp,
                        row -> row.stamp,
                        (row, value) -> row.stamp = value,
                        at("1969-07-20 20:17:40.000"),
                        at("2026-07-14 08:15:30.123")),
                Sample.of(
                        LegacyTimes_.born,
                        row -> row.born,
                        (row, value) -> row.born = value,
                        at("1969-07-20 00:00:00"),
                        at("2026-07-14 00:00:00")),
                Sample.of(
                        LegacyTimes_.opens,
                        row -> row.opens,
                        (row, value) -> row.opens = value,
                        at("1970-01-01 08:15:30"),
                        at("1970-01-01 20:15:30")),
                Sample.of(
                        LegacyTimes_.starts,
                        row -> row.starts,
                        (row, value) -> row.starts = value,
                        calendar("1969-07-20 20:17:40.000"),
                        calendar("2026-07-14 08:15:30.123")),
                Sample.of(
                        LegacyTimes_.expires,
                        row -> row.expires,
                        (row, value) -> row.expires = value,
                        calendar("1969-07-20 00:00:00"),
                        calendar("2026-07-14 00:00:00")),
                Sample.of(
                        LegacyTimes_.dated,
                        row -> row.dated,
                        (row, value) -> row.dated = value,
                        java.sql.Date.valueOf("1969-07-20"),
                        java.sql.Date.valueOf("2026-07-14")),
                Sample.of(
                        LegacyTimes_.timed,
                        row -> row.timed,
                        (row, value) -> row.timed = value,
                        Time.valueOf("08:15:30"),
                        Time.valueOf("20:15:30")),
                Sample.of(
                        LegacyTimes_.stamped,
                        row -> row.stamped,
                        (row, value) -> row.stamped = value,
                        Timestamp.valueOf("2026-07-14 08:15:30.123456"),
                        Timestamp.valueOf("2026-07-14 08:15:30.123457")));
    }

    /** A {@code Date} is changed by its setter, which no reference comparison can see. */
    @OnEachDatabase
    void findsWhatChangedInPlace(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, LegacyTimesTest.class);
        tables.tenon().useTransaction(session -> {
            LegacyTimes times = new LegacyTimes();
            times.moment = at("2026-07-14 08:15:30");
            times.starts = calendar("2026-07-14 08:15:30");
            times.stamped = Timestamp.valueOf("2026-07-14 08:15:30");
            session.persist(times);
        });

        tables.tenon().useTransaction(session -> {
            LegacyTimes times = session.get(LegacyTimes.class, 0L);
            times.moment.setTime(0);
            times.starts.add(Calendar.HOUR, 1);
            times.stamped.setNanos(5000);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .contains("update legacy_times")
                .contains("moment = ?", "starts = ?", "stamped = ?");
        tables.tenon().useSession(session -> {
            LegacyTimes times = session.get(LegacyTimes.class, 0L);
            assertThat(times.moment).isEqualTo(new Date(0));
            assertThat(times.starts.getTime()).isEqualTo(at("2026-07-14 09:15:30"));
            assertThat(times.stamped).isEqualTo(Timestamp.valueOf("2026-07-14 08:15:30.000005"));
        });
    }

    private static Date at(String localTime) {
        return new Date(Timestamp.valueOf(localTime).getTime());
    }

    private static Calendar calendar(String localTime) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTime(at(localTime));
        return calendar;
    }
}
