package dev.tenon.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structure of an expression. Expressions are what people compose; nodes are what a statement is compiled from. */
public sealed interface Node {

    /** A basic or embedded attribute, or a to-one relationship as a value (its foreign key). */
    record Attribute(Place<?> place, String name) implements Node {
        /** How the user wrote it, as {@code Customer_.name}. */
        public String display() {
            return place.display() + "." + name;
        }
    }

    /** The row at a place, as a value: its identifier. */
    record Row(Place<?> place) implements Node {}

    /** Where a target stands in the ordered list that leads to its place. */
    record Position(Place<?> place) implements Node {}

    /** A column of a query in SQL. */
    record Column(String name, Class<?> type) implements Node {}

    /** A value that is bound. Its column type is the one of what it is compared with, otherwise its class's. */
    record Parameter(@Nullable Object value) implements Node {}

    /** An entity or {@code Ref} whose identifier is bound. */
    record EntityParameter(Object target) implements Node {}

    /** An operator and its operands. */
    record Operation(Operator operator, List<Node> operands) implements Node {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /** Whether a value is one of several that are bound. */
    record In(Node value, List<Node> candidates, boolean negated) implements Node {
        public In {
            candidates = List.copyOf(candidates);
        }
    }

    /** Whether a value is among the rows of a query. */
    record InQuery(Node value, Subselect<?> query, boolean negated) implements Node {}

    /** A pattern that is found where a text starts, ends, or anywhere; the user's text is taken literally. */
    record Match(Node value, String text, Kind kind) implements Node {
        /** Where the text has to be found. */
        public enum Kind {
            STARTS_WITH,
            ENDS_WITH,
            CONTAINS
        }
    }

    /** A function of the database by name. */
    record Function(String name, List<Node> arguments, ResultType result) implements Node {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }

    /** An aggregate function; no argument is {@code *}. */
    record Aggregate(String name, @Nullable Node argument, boolean distinct, ResultType result) implements Node {}

    /** A searched case; {@code otherwise} is null for none. */
    record Case(List<Branch> branches, @Nullable Node otherwise) implements Node {
        public Case {
            branches = List.copyOf(branches);
        }
    }

    /** A branch of a {@link Case}. */
    record Branch(Node condition, Node value) {}

    /** A value converted by the database. */
    record Cast(Node value, Class<?> type) implements Node {}

    /** The single value of a query. */
    record Scalar(Subselect<?> query) implements Node {}

    /** Whether a query has rows. */
    record Exists(Subselect<?> query) implements Node {}

    /** Whether a relationship has targets, or targets that meet a condition. */
    record Any(Place<?> place, String name, @Nullable Node condition) implements Node {}

    /** Whether a to-many relationship has that target. */
    record Contains(Place<?> place, String name, Object target) implements Node {}

    /** Whether an element collection holds that value. */
    record HasElement(Place<?> place, String name, Object value) implements Node {}

    /** What type a function's result has. */
    sealed interface ResultType {
        /** A Java type. */
        record Of(Class<?> type) implements ResultType {}

        /** The type of the first argument. */
        record SameAsArgument() implements ResultType {}

        /** A Java type. */
        static ResultType of(Class<?> type) {
            return new Of(type);
        }

        /** The type of the first argument. */
        static ResultType sameAsArgument() {
            return new SameAsArgument();
        }
    }
}
