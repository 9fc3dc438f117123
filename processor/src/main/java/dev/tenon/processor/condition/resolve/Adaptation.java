package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.sql.Interval;
import dev.tenon.type.DataType;
import java.util.Locale;
import java.util.regex.Pattern;

/** Gives literals, and the current time, the type of what they stand beside. */
final class Adaptation {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final long SECONDS_OF_DAY = 86_400;

    private Adaptation() {}

    static Term adapt(Term term, ValueType other) {
        if (term instanceof Term.Null nothing) {
            return new Term.Null(other, nothing.span());
        }
        if (term instanceof Term.Now now && now.type().family() == Family.INSTANT) {
            return other.family() == Family.TIMESTAMP ? new Term.Now(other, now.span()) : now;
        }
        if (term instanceof Term.Shift shift) {
            Term operand = adapt(shift.operand(), other);
            return operand == shift.operand()
                    ? shift
                    : new Term.Shift(operand, shift.interval(), operand.type(), shift.span());
        }
        if (term instanceof Term.Duration duration) {
            return adapt(duration, other);
        }
        return term instanceof Term.Literal literal ? adapt(literal, other) : term;
    }

    private static Term adapt(Term.Literal literal, ValueType other) {
        if (literal.type().family() != Family.TEXT) {
            return literal;
        }
        if (other.family() == Family.UUID && UUID.matcher(literal.value()).matches()) {
            return new Term.Literal(literal.value().toLowerCase(Locale.ROOT), other, literal.span());
        }
        // the database reads the text as a value of its own type
        return other.family() == Family.OWN ? new Term.Literal(literal.value(), other, literal.span()) : literal;
    }

    /** A duration is kept as a number of nanoseconds. */
    private static Term adapt(Term.Duration duration, ValueType other) {
        Interval interval = duration.interval();
        boolean kept = other.kind().orElse(null) == DataType.Kind.DURATION && interval.months() == 0;
        if (!kept) {
            return duration;
        }
        long seconds = interval.days() * SECONDS_OF_DAY + interval.seconds();
        return new Term.Literal(String.valueOf(seconds * NANOS_OF_SECOND), other, duration.span());
    }
}
