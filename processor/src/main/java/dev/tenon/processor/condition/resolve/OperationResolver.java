package dev.tenon.processor.condition.resolve;

import dev.tenon.processor.condition.syntax.Expression;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.condition.type.Family;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.type.DataType;
import java.util.List;
import java.util.Set;

/** Gives operators their types. An operator of the database's own has none, unless it certainly has no meaning. */
final class OperationResolver {
    private static final Set<String> OF_BITS = Set.of("<<", ">>", "&", "|", "#");
    private static final Set<String> OF_TEXT = Set.of("~", "!~", "~*", "!~*", "~~", "!~~");
    private static final Set<String> OF_SETS = Set.of("&&", "@>", "<@", "?", "?|", "?&");
    private static final Set<String> OF_DOCUMENTS = Set.of("->", "->>", "#>", "#>>");

    private final TypeProblems problems;

    OperationResolver(TypeProblems problems) {
        this.problems = problems;
    }

    Term prefix(Expression.Operation operation, Term operand) {
        String operator = operation.operator();
        if (operator.equals("-") && operand instanceof Term.Duration duration) {
            return new Term.Duration(duration.interval().negated(), duration.type(), operation.span());
        }
        boolean sign = operator.equals("-") || operator.equals("+");
        if (operand instanceof Term.Duration) {
            problems.strayInterval(operand.span());
        } else if (sign && isNoNumber(operand.type())) {
            problems.wrongValue(operation.span(), "applies " + operator + " to", operand, "");
            return NameResolver.unresolved(operation.span());
        }
        ValueType type = sign ? operand.type() : ValueType.UNKNOWN;
        return new Term.Operation(operator, List.of(operand), type, operation.span());
    }

    Term infix(Expression.Operation operation, Term left, Term right) {
        String operator = operation.operator();
        if (left instanceof Term.Unresolved || right instanceof Term.Unresolved) {
            return NameResolver.unresolved(operation.span());
        }
        if (operator.equals("+") || operator.equals("-")) {
            return sum(operation, left, right);
        }
        if (left instanceof Term.Duration || right instanceof Term.Duration) {
            problems.strayInterval(left instanceof Term.Duration ? left.span() : right.span());
            return NameResolver.unresolved(operation.span());
        }
        if (operator.equals("||")) {
            return concatenation(operation, left, right);
        }
        if (Set.of("*", "/", "%").contains(operator)) {
            return arithmetic(operation, left, right);
        }
        if (hasNoMeaning(operator, left.type(), right.type())) {
            problems.noMeaning(operation, left, right, "no database has that operator for these types");
            return NameResolver.unresolved(operation.span());
        }
        return new Term.Operation(operator, List.of(left, right), ValueType.UNKNOWN, operation.span());
    }

    private Term sum(Expression.Operation operation, Term left, Term right) {
        boolean minus = operation.operator().equals("-");
        if (right instanceof Term.Duration duration) {
            Term.Duration by = minus
                    ? new Term.Duration(duration.interval().negated(), duration.type(), duration.span())
                    : duration;
            return shift(operation, left, by);
        }
        if (left instanceof Term.Duration duration && !minus) {
            return shift(operation, right, duration);
        }
        if (left instanceof Term.Duration) {
            problems.strayInterval(left.span());
            return NameResolver.unresolved(operation.span());
        }
        if (minus && left.type().family() == Family.DATE && right.type().family() == Family.DATE) {
            return new Term.Days(right, left, ValueType.of(Family.NUMBER), operation.span());
        }
        return arithmetic(operation, left, right);
    }

    private Term shift(Expression.Operation operation, Term moved, Term.Duration by) {
        ValueType type = moved.type();
        if (type.isUnknown() && !(moved instanceof Term.Unresolved)) {
            problems.wrongValue(
                    operation.span(),
                    "moves",
                    moved,
                    "say whether it is a date: cast(… as date), cast(… as timestamp)");
            return NameResolver.unresolved(operation.span());
        }
        if (!type.family().hasDate()) {
            if (!type.isUnknown()) {
                problems.wrongValue(operation.span(), "moves by an interval", moved, "");
            }
            return NameResolver.unresolved(operation.span());
        }
        boolean longer = type.family() == Family.DATE && by.interval().hasTime();
        ValueType result = longer ? ValueType.of(DataType.of(DataType.Kind.TIMESTAMP)) : type;
        Term operand = longer ? new Term.Cast(moved, "timestamp", result, moved.span()) : moved;
        return new Term.Shift(operand, by.interval(), result, operation.span());
    }

    private Term arithmetic(Expression.Operation operation, Term left, Term right) {
        boolean times =
                left.type().family().isTemporal() || right.type().family().isTemporal();
        boolean known = !isOpen(left.type()) && !isOpen(right.type());
        if ((isNoNumber(left.type()) || isNoNumber(right.type())) && (known || !times)) {
            problems.noMeaning(
                    operation, left, right, times ? "dates are moved by intervals: this.day + interval '1 day'" : "");
            return NameResolver.unresolved(operation.span());
        }
        ValueType type = known ? ValueType.of(Family.NUMBER) : ValueType.UNKNOWN;
        return new Term.Operation(operation.operator(), List.of(left, right), type, operation.span());
    }

    private Term concatenation(Expression.Operation operation, Term one, Term other) {
        Term left = beside(other, one);
        Term right = beside(one, other);
        Family first = left.type().family();
        Family second = right.type().family();
        boolean text = first == Family.TEXT || second == Family.TEXT;
        if (!text && (isPlain(first) || isPlain(second))) {
            problems.noMeaning(operation, left, right, "cast them to varchar");
            return NameResolver.unresolved(operation.span());
        }
        ValueType type = text ? ValueType.of(Family.TEXT) : ValueType.UNKNOWN;
        return new Term.Operation("||", List.of(left, right), type, operation.span());
    }

    /** A literal beside a type of the database is read as a value of it. */
    private static Term beside(Term other, Term term) {
        return other.type().family() == Family.OWN ? Adaptation.adapt(term, other.type()) : term;
    }

    /** Whether it may be anything. */
    private static boolean isOpen(ValueType type) {
        return type.isUnknown() || type.family() == Family.OWN;
    }

    private static boolean isNoNumber(ValueType type) {
        return type.family() == Family.TEXT || (isPlain(type.family()) && type.family() != Family.NUMBER);
    }

    /** Numbers, booleans, dates and the like, about whose operators nothing is unknown; texts may be anything. */
    private static boolean isPlain(Family family) {
        return family == Family.NUMBER || family == Family.BOOLEAN || family == Family.UUID || family.isTemporal();
    }

    private static boolean hasNoMeaning(String operator, ValueType left, ValueType right) {
        if (OF_BITS.contains(operator)) {
            return (isNoNumber(left) && isNoNumber(right)) || (left.isStrange() && isPlain(right.family()));
        }
        if (OF_TEXT.contains(operator)) {
            return isPlain(left.family()) || isPlain(right.family());
        }
        if (OF_SETS.contains(operator)) {
            return (isPlain(left.family()) && isPlain(right.family()))
                    || (left.family() == Family.TEXT && right.family() == Family.TEXT);
        }
        return OF_DOCUMENTS.contains(operator) && isPlain(left.family());
    }
}
