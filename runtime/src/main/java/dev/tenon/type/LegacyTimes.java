package dev.tenon.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * The date classes from before {@code java.time}, seen as local dates and times in the JVM's default zone, which is what
 * Jakarta Persistence and JDBC mean by them.
 */
@SuppressWarnings("JavaUtilDate") // these classes are what it is about
final class LegacyTimes {
    private static final LocalDate EPOCH_DAY = LocalDate.ofEpochDay(0);

    private LegacyTimes() {}

    static LocalDateTime local(Date value) {
        // java.sql.Date and java.sql.Time refuse toInstant()
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(value.getTime()), ZoneId.systemDefault());
    }

    static LocalDateTime local(Calendar value) {
        return LocalDateTime.ofInstant(value.toInstant(), ZoneId.systemDefault());
    }

    static Date date(LocalDateTime value) {
        return new Date(epochMillis(value));
    }

    static Date date(LocalDate value) {
        return new Date(epochMillis(value.atStartOfDay()));
    }

    static Date date(LocalTime value) {
        return new Date(epochMillis(value.atDate(EPOCH_DAY)));
    }

    static java.sql.Time sqlTime(LocalTime value) {
        return new java.sql.Time(epochMillis(value.atDate(EPOCH_DAY)));
    }

    static Calendar calendar(LocalDateTime value) {
        return GregorianCalendar.from(value.atZone(ZoneId.systemDefault()));
    }

    static Calendar calendar(LocalDate value) {
        return calendar(value.atStartOfDay());
    }

    static Calendar calendar(LocalTime value) {
        return calendar(value.atDate(EPOCH_DAY));
    }

    private static long epochMillis(LocalDateTime value) {
        return value.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }
}
