package dev.tenon.sql.ast;

import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value expression (ISO 9075-2, 6.28); a search condition is one whose value is a truth value. */
public sealed interface ValueExpression
        permits SearchCondition,
                ValueExpression.ColumnReference,
                ValueExpression.Parameter,
                ValueExpression.Literal,
                ValueExpression.Operation,
                ValueExpression.Negative,
                ValueExpression.FunctionCall,
                ValueExpression.SetFunction,
                ValueExpression.CastSpecification,
                ValueExpression.CaseExpression,
                ValueExpression.ScalarSubquery,
                ValueExpression.RowValue,
                ValueExpression.Verbatim {

    /** A column, of the table with that correlation name; null where there is only one table. */
    record ColumnReference(@Nullable Identifier qualifier, Identifier column) implements ValueExpression {}

    /** A dynamic parameter with the value that it has in this execution, and how that is bound. */
    record Parameter<T>(@Nullable T value, ValueType<T> type) implements ValueExpression {}

    /** A literal: a number, text, a truth value, or null. Never what a user typed: that is a parameter. */
    record Literal(@Nullable Object value) implements ValueExpression {
        /** The null value. */
        public static final Literal NULL = new Literal(null);
    }

    /** Two operands around an operator: arithmetic, {@code ||}, or one that only this database knows. */
    record Operation(ValueExpression left, String operator, ValueExpression right) implements ValueExpression {}

    /** A number with the sign changed. */
    record Negative(ValueExpression operand) implements ValueExpression {}

    /** A call of a function by its name in the standard; dialects know where it is called otherwise. */
    record FunctionCall(String name, List<ValueExpression> arguments) implements ValueExpression {
        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** An aggregate function ("set function"); no arguments are {@code *}. */
    record SetFunction(
            String name,
            boolean distinct,
            List<ValueExpression> arguments,
            @Nullable SearchCondition filter) implements ValueExpression {
        public SetFunction {
            arguments = List.copyOf(arguments);
        }
    }

    /** A value converted by the database. */
    record CastSpecification(ValueExpression operand, DataType type) implements ValueExpression {}

    /** A searched case; {@code otherwise} is null for none. */
    record CaseExpression(List<When> branches, @Nullable ValueExpression otherwise) implements ValueExpression {
        public CaseExpression {
            branches = List.copyOf(branches);
        }
    }

    /** A branch of a {@link CaseExpression}. */
    record When(SearchCondition condition, ValueExpression result) {}

    /** The single value of a query. */
    record ScalarSubquery(QueryExpression query) implements ValueExpression {}

    /** Several values compared as one. */
    record RowValue(List<ValueExpression> elements) implements ValueExpression {
        public RowValue {
            elements = List.copyOf(elements);
        }
    }

    /**
     * SQL as somebody wrote it, around other expressions: {@code texts} has one element more than {@code between}, and
     * they take turns.
     */
    record Verbatim(List<String> texts, List<ValueExpression> between) implements ValueExpression {
        public Verbatim {
            texts = List.copyOf(texts);
            between = List.copyOf(between);
            if (texts.size() != between.size() + 1) {
                throw new IllegalArgumentException(texts.size() + " texts around " + between.size() + " expressions");
            }
        }

        /** SQL without expressions in it. */
        public static Verbatim of(String text) {
            return new Verbatim(List.of(text), List.of());
        }
    }
}
