package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.source.Problems;
import dev.tenon.processor.condition.source.Span;
import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.type.DataType;
import java.util.Optional;

/** What is said of types that do not fit, and the cast or literal that mends it. */
final class TypeProblems {
    private final Problems problems;

    TypeProblems(Problems problems) {
        this.problems = problems;
    }

    /** Two values are compared, or are branches of one {@code case}, and have nothing in common. */
    void mismatch(String does, Expression left, Term first, Expression right, Term second) {
        problems.report(
                Code.TN173,
                Span.between(left.span(), right.span()),
                does + " " + first.type().shown() + " with " + second.type().shown(),
                more -> mend(types(more, left, first, right, second), left, first, right, second));
    }

    /** An operator has no meaning for its operands. */
    void noMeaning(Expression.Operation operation, Term first, Term second, String help) {
        Expression left = operation.operands().get(0);
        Expression right = operation.operands().get(1);
        problems.report(
                Code.TN173,
                operation.operatorSpan(),
                "applies " + operation.operator() + " to " + first.type().shown() + " and "
                        + second.type().shown(),
                more -> {
                    types(more, left, first, right, second);
                    return help.isEmpty() ? mend(more, left, first, right, second) : more.help(help);
                });
    }

    /** An interval stands where nothing is moved by it. */
    void strayInterval(Span span) {
        problems.report(Code.TN173, span, "has an interval that moves no date", more -> more.help(
                        "add it to a date or time, or subtract it")
                .code("current_timestamp - interval '1 day'"));
    }

    /** A value has a family that its place does not take. */
    void wrongValue(Span span, String does, Term value, String help) {
        problems.report(
                Code.TN173, span, does + " " + value.type().shown(), more -> help.isEmpty() ? more : more.help(help));
    }

    private Diagnostic.Builder types(
            Diagnostic.Builder more, Expression left, Term first, Expression right, Term second) {
        return more.found(text(left) + " is " + first.type().shown() + ", " + text(right) + " is "
                + second.type().shown());
    }

    private String text(Expression expression) {
        return problems.text().at(expression.span());
    }

    private Diagnostic.Builder mend(
            Diagnostic.Builder more, Expression left, Term first, Expression right, Term second) {
        Optional<String> literal = literal(first, second.type()).or(() -> literal(second, first.type()));
        if (literal.isPresent()) {
            return more.help("write the literal of that type").code(literal.get());
        }
        boolean castLeft = rank(first.type()) < rank(second.type());
        String cast = castLeft ? cast(left, second.type()) : cast(right, first.type());
        return cast.isEmpty() ? more : more.help("cast one of them").code(cast);
    }

    /** Text is cast rather than others, dates rather than times with a date. */
    private static int rank(ValueType type) {
        return switch (type.family()) {
            case TEXT -> 0;
            case DATE -> 1;
            case INSTANT -> 2;
            case TIMESTAMP -> 3;
            case OWN -> 9;
            default -> 5;
        };
    }

    private String cast(Expression operand, ValueType type) {
        String name = type.family() == Family.OWN
                ? type.name()
                : type.kind().map(TypeProblems::castName).orElse(fallback(type.family()));
        return name.isEmpty() ? "" : "cast(" + text(operand) + " as " + name + ")";
    }

    private static String fallback(Family family) {
        return switch (family) {
            case NUMBER -> "numeric";
            case TEXT -> "varchar";
            default -> "";
        };
    }

    private static String castName(DataType.Kind kind) {
        return switch (kind) {
            case TINYINT, SMALLINT -> "smallint";
            case BIGINT, DURATION -> "bigint";
            case DOUBLE -> "double precision";
            case DECIMAL, BIG_INTEGER -> "numeric";
            case CHAR, VARCHAR -> "varchar";
            case VARBINARY, BLOB -> "blob";
            case INSTANT -> "timestamp with time zone";
            case TIME_WITH_OFFSET -> "time with time zone";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** How a literal reads in another type. */
    private static Optional<String> literal(Term term, ValueType other) {
        if (!(term instanceof Term.Literal literal)) {
            return Optional.empty();
        }
        Family from = literal.type().family();
        String value = literal.value();
        return Optional.ofNullable(
                switch (other.family()) {
                    case NUMBER -> from == Family.TEXT && value.matches("\\d+(\\.\\d+)?") ? value : null;
                    case TEXT -> from == Family.NUMBER ? "'" + value + "'" : null;
                    case BOOLEAN -> from == Family.NUMBER && value.matches("[01]") ? truth(value) : null;
                    case DATE, TIME -> from == Family.TEXT ? other.name() + " '" + value + "'" : null;
                    case TIMESTAMP -> from == Family.TEXT ? "timestamp '" + value + "'" : null;
                    case INSTANT ->
                        from == Family.TEXT || from == Family.TIMESTAMP ? "timestamp '" + value + "Z'" : null;
                    default -> null;
                });
    }

    private static String truth(String digit) {
        return digit.equals("1") ? "true" : "false";
    }
}
