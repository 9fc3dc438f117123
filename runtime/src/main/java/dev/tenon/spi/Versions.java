package dev.tenon.spi;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The successor of a version (optimistic lock, Fowler). The first number is 1 (VER-1); a time is the present one, at
 * least a microsecond later than its predecessor, in the precision that databases keep.
 */
public final class Versions {
    private Versions() {}

    /** The next number. */
    public static int next(int version) {
        return version + 1;
    }

    /** The next number. */
    public static long next(long version) {
        return version + 1;
    }

    /** The next number. */
    public static short next(short version) {
        return (short) (version + 1);
    }

    /** The next number; 1 after null. */
    public static Integer next(@Nullable Integer version) {
        return version == null ? 1 : version + 1;
    }

    /** The next number; 1 after null. */
    public static Long next(@Nullable Long version) {
        return version == null ? 1L : version + 1;
    }

    /** The next number; 1 after null. */
    public static Short next(@Nullable Short version) {
        return version == null ? (short) 1 : next(version.shortValue());
    }

    /** The present time, or a microsecond after the version if the clock has not moved on. */
    public static Instant next(@Nullable Instant version) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return version == null || now.isAfter(version) ? now : version.plus(1, ChronoUnit.MICROS);
    }

    /** The present time in UTC, or a microsecond after the version if the clock has not moved on. */
    public static LocalDateTime next(@Nullable LocalDateTime version) {
        Instant next = next(version == null ? null : version.toInstant(ZoneOffset.UTC));
        return LocalDateTime.ofInstant(next, ZoneOffset.UTC);
    }

    /** The present time, or a microsecond after the version if the clock has not moved on. */
    public static Timestamp next(@Nullable Timestamp version) {
        return Timestamp.from(next(version == null ? null : version.toInstant()));
    }
}
