package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.type.DataType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads literals of dates and times, so that a day that does not exist is found now, and knows what now is. */
final class LiteralResolver {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final int DATE_LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    private final Problems problems;

    LiteralResolver(Problems problems) {
        this.problems = problems;
    }

    Term time(Expression.TimeLiteral literal) {
        String text = literal.value().trim();
        try {
            return switch (literal.word()) {
                case "date" ->
                    of(
                            literal,
                            DataType.Kind.DATE,
                            inRange(LocalDate.parse(text)).toString());
                case "time" -> of(literal, DataType.Kind.TIME, TIME.format(LocalTime.parse(text)));
                default -> timestamp(literal, text.replace(' ', 'T'));
            };
        } catch (DateTimeException e) {
            problems.report(Code.TN173, literal.span(), "has a " + literal.word() + " that does not exist", more -> {
                String example =
                        switch (literal.word()) {
                            case "date" -> "date '2026-03-31'";
                            case "time" -> "time '08:15:00'";
                            default -> "timestamp '2026-03-31 08:15:00'";
                        };
                return more.help("written as ISO 8601 has it").code(example);
            });
            return NameResolver.unresolved(literal.span());
        }
    }

    /** With an offset it is an instant. */
    private static Term timestamp(Expression.TimeLiteral literal, String text) {
        if (text.length() == DATE_LENGTH) {
            return of(
                    literal, DataType.Kind.TIMESTAMP, text(LocalDate.parse(text).atStartOfDay()));
        }
        boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > DATE_LENGTH;
        return offset
                ? of(
                        literal,
                        DataType.Kind.INSTANT,
                        text(OffsetDateTime.parse(text)
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .toLocalDateTime())
                                + "Z")
                : of(literal, DataType.Kind.TIMESTAMP, text(LocalDateTime.parse(text)));
    }

    private static String text(LocalDateTime time) {
        return inRange(time.toLocalDate()) + "T" + TIME.format(time);
    }

    /** The years that every database has, with four digits. */
    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("year " + day.getYear());
        }
        return day;
    }

    private static Term of(Expression.TimeLiteral literal, DataType.Kind kind, String text) {
        return new Term.Literal(text, ValueType.of(DataType.of(kind)), literal.span());
    }

    static Term number(Expression.NumberLiteral literal) {
        return new Term.Literal(literal.text(), ValueType.of(Family.NUMBER), literal.span());
    }

    static Term text(Expression.TextLiteral literal) {
        return new Term.Literal(literal.value(), ValueType.of(Family.TEXT), literal.span());
    }

    static Term now(Expression.Now now) {
        DataType.Kind kind =
                switch (now.word()) {
                    case "current_date" -> DataType.Kind.DATE;
                    case "current_time", "localtime" -> DataType.Kind.TIME;
                    case "current_timestamp" -> DataType.Kind.INSTANT;
                    default -> DataType.Kind.TIMESTAMP;
                };
        return new Term.Now(ValueType.of(DataType.of(kind)), now.span());
    }
}
