package dev.tenon.dialect;

import dev.tenon.TenonException;
import dev.tenon.sql.Interval;
import dev.tenon.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database spells what the conditions of mappings are made of, so that it means the same everywhere. Arguments are
 * finished SQL text that holds together; so do the results.
 */
public interface ExpressionSyntax {

    /**
     * A cast to a type that every database has.
     *
     * @param from the family of the value; null if it is not known
     */
    String cast(String value, DataType.@Nullable Kind from, DataType to);

    /**
     * A cast to a type of the database's own.
     *
     * @throws TenonException if there is no such type
     */
    String ownType(String value, String type);

    /** The current date, time, local date and time, or instant: the same throughout a statement. */
    String now(DataType.Kind kind);

    /**
     * A date, time, local date and time, or instant.
     *
     * @param literal in ISO 8601, with six digits behind the second, in single quotes
     */
    String literal(DataType.Kind kind, String literal);

    /**
     * A date, local date and time, or instant, moved by an interval; a month later than the last of January is the last of
     * February.
     */
    String shift(DataType.Kind kind, String value, Interval interval);

    /** A field of a date or time, as a number; that of an instant in UTC. */
    String extract(String field, DataType.Kind from, String value);

    /** The number of days from one date to another. */
    String days(String from, String to);

    /**
     * An operator that not every database has, before one operand or between two.
     *
     * @throws TenonException if this database does not
     */
    String operator(String operator, List<String> operands);

    /** What is thrown for something that only other databases have. */
    static TenonException missing(String database, String what) {
        return new TenonException(
                "TN608",
                database + " has no " + what + "\nhelp:   the condition of the relationship, or of the mapping, is for"
                        + " another database; write it with what every database has");
    }
}
