package dev.tenon.processor.condition.syntax;

import dev.tenon.processor.condition.source.Span;
import dev.tenon.sql.Interval;
import java.util.List;
import java.util.Optional;

/** A condition or value as it was written. Parentheses are not kept: the tree's shape says the same. */
public sealed interface Expression {

    /** Where it stands. */
    Span span();

    /** {@code that.address.city}. */
    record Name(List<Part> parts, Span span) implements Expression {
        /** One word of a dotted name. */
        public record Part(String text, Span span) {}

        public Name {
            parts = List.copyOf(parts);
        }
    }

    /** {@code 4.5}. */
    record NumberLiteral(String text, Span span) implements Expression {}

    /** {@code 'it''s'}. */
    record TextLiteral(String value, Span span) implements Expression {}

    /** {@code true}, {@code false}. */
    record BooleanLiteral(boolean value, Span span) implements Expression {}

    /** {@code null}. */
    record NullLiteral(Span span) implements Expression {}

    /** {@code date '2026-03-01'}; the word is {@code date}, {@code time} or {@code timestamp}. */
    record TimeLiteral(String word, String value, Span span) implements Expression {}

    /** {@code interval '1 day'}. */
    record IntervalLiteral(Interval interval, Span span) implements Expression {}

    /** {@code current_date} and its like; the word in lower case. */
    record Now(String word, Span span) implements Expression {}

    /** {@code a and b and c}, or the same with {@code or}. */
    record Logic(boolean conjunction, List<Expression> operands, Span span) implements Expression {
        public Logic {
            operands = List.copyOf(operands);
        }
    }

    /** {@code not a}. */
    record Not(Expression operand, Span span) implements Expression {}

    /** {@code a < b}; {@code !=} is kept as {@code <>}. */
    record Comparison(String operator, Expression left, Expression right, Span span) implements Expression {}

    /** {@code a is [not] null}. */
    record NullTest(Expression operand, boolean negated, Span span) implements Expression {}

    /** {@code a is [not] true}. */
    record TruthTest(Expression operand, boolean value, boolean negated, Span span) implements Expression {}

    /** {@code a is [not] distinct from b}. */
    record DistinctTest(Expression left, Expression right, boolean negated, Span span) implements Expression {}

    /** {@code a [not] in (b, c)}. */
    record In(Expression value, List<Expression> candidates, boolean negated, Span span) implements Expression {
        public In {
            candidates = List.copyOf(candidates);
        }
    }

    /** {@code a [not] in (select …)}. */
    record InQuery(Expression value, Query query, boolean negated, Span span) implements Expression {}

    /** {@code a [not] between b and c}. */
    record Between(Expression value, Expression low, Expression high, boolean negated, Span span)
            implements Expression {}

    /** {@code a [not] like b escape c}, or the same with {@code ilike}. */
    record Like(
            Expression value,
            Expression pattern,
            Optional<Expression> escape,
            boolean negated,
            boolean ignoringCase,
            Span span)
            implements Expression {}

    /** {@code exists (select …)}. */
    record Exists(Query query, Span span) implements Expression {}

    /** {@code (select …)} as a value. */
    record Scalar(Query query, Span span) implements Expression {}

    /** {@code case [operand] when … then … else … end}. */
    record Case(Optional<Expression> operand, List<Branch> branches, Optional<Expression> otherwise, Span span)
            implements Expression {
        /** {@code when … then …}. */
        public record Branch(Expression when, Expression then) {}

        public Case {
            branches = List.copyOf(branches);
        }
    }

    /** {@code cast(a as type)}, {@code a::type}. */
    record Cast(Expression operand, TypeName type, Span span) implements Expression {}

    /** {@code schema.f(distinct a, b)}, {@code count(*)}. */
    record Call(String name, List<Expression> arguments, boolean distinct, boolean star, Span span)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code extract(field from a)}; the field in lower case. */
    record Extract(String field, Span fieldSpan, Expression operand, Span span) implements Expression {}

    /** {@code foreign(a)}. */
    record Foreign(Expression operand, Span span) implements Expression {}

    /** Any other operator: between two operands, or before one. */
    record Operation(String operator, Span operatorSpan, List<Expression> operands, Span span) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }
}
