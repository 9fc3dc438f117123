package dev.tenon.sql;

/**
 * A span of time as SQL counts it: months have different lengths, and days are not counted in seconds.
 *
 * @param months years included
 * @param days weeks included
 * @param seconds hours and minutes included
 */
public record Interval(int months, int days, long seconds) {

    /** The same span backwards. */
    public Interval negated() {
        return new Interval(-months, -days, -seconds);
    }

    /** Whether it moves the time of day. */
    public boolean hasTime() {
        return seconds != 0;
    }

    /** The numbers, as a template has them. */
    public String sql() {
        return months + " " + days + " " + seconds;
    }

    /** Reads what {@link #sql} wrote. */
    public static Interval parse(String sql) {
        String[] numbers = sql.trim().split(" ", -1);
        return new Interval(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
    }
}
