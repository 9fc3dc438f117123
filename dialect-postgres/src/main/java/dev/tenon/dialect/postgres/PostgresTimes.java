package dev.tenon.dialect.postgres;

import dev.tenon.UnstorableValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times as PostgreSQL keeps them: microseconds, from 4713 BC on.
 *
 * <p>The driver stands {@code infinity} for {@code MAX} and {@code -infinity} for {@code MIN} of its Java types; those pass
 * as they are, so that what was read can be written.
 */
final class PostgresTimes {
    static final int WIDEST_OFFSET_SECONDS = 16 * 3600 - 1;

    /** 4713 BC. */
    private static final int FIRST_YEAR = -4712;

    private static final int LAST_YEAR_OF_DATE = 5_874_897;
    private static final int LAST_YEAR_OF_TIMESTAMP = 294_275;
    private static final Instant INFINITY = OffsetDateTime.MAX.toInstant();
    private static final Instant MINUS_INFINITY = OffsetDateTime.MIN.toInstant();
    private static final Instant FIRST =
            LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    private static final Instant END =
            LocalDateTime.of(LAST_YEAR_OF_TIMESTAMP + 1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);

    private PostgresTimes() {}

    static void check(int parameter, LocalDate value) {
        boolean infinite = value.equals(LocalDate.MAX) || value.equals(LocalDate.MIN);
        if (!infinite && (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR_OF_DATE)) {
            throw outOfRange(parameter, value, LAST_YEAR_OF_DATE);
        }
    }

    static LocalDateTime storable(int parameter, LocalDateTime value) {
        if (value.equals(LocalDateTime.MAX) || value.equals(LocalDateTime.MIN)) {
            return value;
        }
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR_OF_TIMESTAMP) {
            throw outOfRange(parameter, value, LAST_YEAR_OF_TIMESTAMP);
        }
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime storable(int parameter, Instant value) {
        if (value.equals(INFINITY)) {
            return OffsetDateTime.MAX;
        }
        if (value.equals(MINUS_INFINITY)) {
            return OffsetDateTime.MIN;
        }
        if (value.isBefore(FIRST) || !value.isBefore(END)) {
            throw outOfRange(parameter, value, LAST_YEAR_OF_TIMESTAMP);
        }
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static UnstorableValueException outOfRange(int parameter, Object value, int lastYear) {
        return new UnstorableValueException(
                parameter,
                value + " is outside of what PostgreSQL keeps, 4713 BC to " + lastYear,
                "use null, or a value inside, for a time that never comes");
    }
}
