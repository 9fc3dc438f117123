package dev.tenon.spi;

import java.sql.Timestamp;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Times as a column keeps them that has less than six digits of the second's fraction: the others are cut before a value is
 * compared or bound, so that no database has anything to round.
 */
public final class SecondFractions {
    private static final int[] NANOS = {1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000};
    private static final int NANOS_IN_MILLISECOND = 1_000_000;

    private SecondFractions() {}

    /** A time with so many digits. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the times of java.time adjust to their own class
    public static <T extends Temporal> @Nullable T cut(@Nullable T time, int digits) {
        if (time == null) {
            return null;
        }
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        int excess = nanos % NANOS[digits];
        return excess == 0 ? time : (T) time.with(ChronoField.NANO_OF_SECOND, nanos - excess);
    }

    /** A date of any class with so many digits. */
    @SuppressWarnings("JavaUtilDate") // attributes may be of this class
    public static <T extends Date> @Nullable T cut(@Nullable T date, int digits) {
        T cut = Values.copy(date);
        if (cut instanceof Timestamp timestamp) {
            timestamp.setNanos(timestamp.getNanos() - timestamp.getNanos() % NANOS[digits]);
        } else if (cut != null) {
            cut.setTime(cut(cut.getTime(), digits));
        }
        return cut;
    }

    /** A calendar with so many digits. */
    public static @Nullable Calendar cut(@Nullable Calendar calendar, int digits) {
        Calendar cut = Values.copy(calendar);
        if (cut != null) {
            cut.setTimeInMillis(cut(cut.getTimeInMillis(), digits));
        }
        return cut;
    }

    private static long cut(long millis, int digits) {
        return millis - Math.floorMod(millis, Math.max(1, NANOS[digits] / NANOS_IN_MILLISECOND));
    }
}
