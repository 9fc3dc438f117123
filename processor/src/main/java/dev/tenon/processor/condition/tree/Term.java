package dev.tenon.processor.condition.tree;

import dev.tenon.processor.condition.source.Span;
import dev.tenon.processor.condition.type.ValueType;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.Interval;
import java.util.List;
import java.util.Optional;

/** A condition or value whose names and types are known. */
public sealed interface Term {

    /** Its type. */
    ValueType type();

    /** Where it stands in the string. */
    Span span();

    /**
     * A column.
     *
     * @param path the attribute, as it was written behind the alias
     * @param nullable whether it can be null
     * @param foreign whether it stands inside {@code foreign(…)}
     */
    record Column(
            String alias, Identifier column, String path, ValueType type, boolean nullable, boolean foreign, Span span)
            implements Term {
        /** Whether another occurrence is of the same column. */
        public boolean isSame(Column other) {
            return alias.equals(other.alias) && column.equals(other.column);
        }

        /** As it was written. */
        public String shown() {
            return alias + "." + path;
        }
    }

    /** A literal. Dates and times are in the form of ISO 8601 with six digits behind the second; text is the bare text. */
    record Literal(String value, ValueType type, Span span) implements Term {}

    /** {@code null}. */
    record Null(ValueType type, Span span) implements Term {}

    /** The current date, time or instant, by its type. */
    record Now(ValueType type, Span span) implements Term {}

    /** Operands joined by {@code and} or {@code or}. */
    record Logic(boolean conjunction, List<Term> operands, ValueType type, Span span) implements Term {
        public Logic {
            operands = List.copyOf(operands);
        }
    }

    /** {@code not a}. */
    record Not(Term operand, ValueType type, Span span) implements Term {}

    /** {@code = <> < <= > >=}. */
    record Comparison(String operator, Term left, Term right, ValueType type, Span span) implements Term {}

    /** {@code is}, {@code is not} with {@code null}, {@code true} or {@code false}. */
    record Test(Term operand, String word, boolean negated, ValueType type, Span span) implements Term {}

    /** {@code is [not] distinct from}. */
    record DistinctTest(Term left, Term right, boolean negated, ValueType type, Span span) implements Term {}

    /** {@code [not] in (…)}. */
    record In(Term value, List<Term> candidates, boolean negated, ValueType type, Span span) implements Term {
        public In {
            candidates = List.copyOf(candidates);
        }
    }

    /** {@code [not] in (select …)}. */
    record InQuery(Term value, ResolvedQuery query, boolean negated, ValueType type, Span span) implements Term {}

    /** {@code [not] between … and …}. */
    record Between(Term value, Term low, Term high, boolean negated, ValueType type, Span span) implements Term {}

    /**
     * {@code [not] like}, {@code [not] ilike}.
     *
     * @param pattern the parts that are concatenated: a text literal is a pattern whose escape character is the backslash,
     *     everything else is taken literally
     */
    record Like(Term value, List<Term> pattern, boolean negated, boolean ignoringCase, ValueType type, Span span)
            implements Term {
        public Like {
            pattern = List.copyOf(pattern);
        }
    }

    /** {@code exists (select …)}. */
    record Exists(ResolvedQuery query, ValueType type, Span span) implements Term {}

    /** A subquery as a value. */
    record Scalar(ResolvedQuery query, ValueType type, Span span) implements Term {}

    /** {@code case}. */
    record Case(Optional<Term> operand, List<Branch> branches, Optional<Term> otherwise, ValueType type, Span span)
            implements Term {
        /** {@code when … then …}. */
        public record Branch(Term when, Term then) {}

        public Case {
            branches = List.copyOf(branches);
        }
    }

    /** A cast; the type says to what, {@code written} how SQL calls it. */
    record Cast(Term operand, String written, ValueType type, Span span) implements Term {}

    /** A function's call. */
    record Call(String name, List<Term> arguments, boolean distinct, boolean star, ValueType type, Span span)
            implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code extract(field from a)}. */
    record Extract(String field, Term operand, ValueType type, Span span) implements Term {}

    /** Arithmetic, {@code ||}, and operators of the database: one operand behind, or two around. */
    record Operation(String operator, List<Term> operands, ValueType type, Span span) implements Term {
        public Operation {
            operands = List.copyOf(operands);
        }

        /** Whether every database has it. */
        public boolean isStandard() {
            return switch (operator) {
                case "+", "-" -> true;
                case "*", "/", "%", "||" -> operands.size() == 2;
                default -> false;
            };
        }
    }

    /** A date or time moved by an interval. */
    record Shift(Term operand, Interval interval, ValueType type, Span span) implements Term {}

    /** An interval, which only stands beside a plus or minus. */
    record Duration(Interval interval, ValueType type, Span span) implements Term {}

    /** The days from one date to another. */
    record Days(Term from, Term to, ValueType type, Span span) implements Term {}

    /** What could not be resolved; reported already. */
    record Unresolved(ValueType type, Span span) implements Term {}
}
