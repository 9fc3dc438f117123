package dev.tenon.processor.condition.syntax;

import dev.tenon.sql.Interval;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an interval: {@code 1 day}, {@code -2 hours 30 minutes}. */
final class IntervalReader {
    private static final Pattern PART = Pattern.compile(
            "\\s*([+-]?\\d{1,6})\\s+(year|month|week|day|hour|minute|second)s?(?=\\s|$)\\s*", Pattern.CASE_INSENSITIVE);

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;
    private static final long SECONDS_OF_MINUTE = 60;
    private static final long SECONDS_OF_HOUR = 3600;

    private IntervalReader() {}

    /** The interval, or nothing if the text is none. */
    static Optional<Interval> read(String text) {
        Matcher part = PART.matcher(text);
        Interval sum = new Interval(0, 0, 0);
        int at = 0;
        while (at < text.length()) {
            if (!part.find(at) || part.start() != at) {
                return Optional.empty();
            }
            sum = plus(sum, Integer.parseInt(part.group(1)), part.group(2).toLowerCase(Locale.ROOT));
            at = part.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(sum);
    }

    private static Interval plus(Interval sum, int number, String unit) {
        return switch (unit) {
            case "year" -> new Interval(sum.months() + number * MONTHS_OF_YEAR, sum.days(), sum.seconds());
            case "month" -> new Interval(sum.months() + number, sum.days(), sum.seconds());
            case "week" -> new Interval(sum.months(), sum.days() + number * DAYS_OF_WEEK, sum.seconds());
            case "day" -> new Interval(sum.months(), sum.days() + number, sum.seconds());
            case "hour" -> new Interval(sum.months(), sum.days(), sum.seconds() + number * SECONDS_OF_HOUR);
            case "minute" -> new Interval(sum.months(), sum.days(), sum.seconds() + number * SECONDS_OF_MINUTE);
            default -> new Interval(sum.months(), sum.days(), sum.seconds() + number);
        };
    }
}
