package dev.tenon.sql.render;

import dev.tenon.dialect.KeyColumn;
import dev.tenon.sql.QualifiedName;
import java.util.List;

/** A piece of a SQL template: text, or a token. */
sealed interface TemplatePart {

    /** Text that is the same everywhere. */
    record Text(String text) implements TemplatePart {}

    /** {@code {table schema.name}}. */
    record TableName(QualifiedName name) implements TemplatePart {}

    /** {@code {keys c.id BIGINT}}. */
    record KeyList(List<KeyColumn> columns) implements TemplatePart {}

    /** {@code {rows 3}}, {@code {rows default 3}}. */
    record Rows(int parameters, boolean generated) implements TemplatePart {}

    /** {@code {+columns}}. */
    record MoreColumns() implements TemplatePart {}

    /** {@code {set}}. */
    record Assignments() implements TemplatePart {}

    /** {@code {returning id}}. */
    record Returning(String columns) implements TemplatePart {}

    /** {@code {same c.name VARCHAR}}. */
    record Same(String column) implements TemplatePart {}

    /**
     * A part of a condition, {@code {word head; operand; operand}}.
     *
     * @param head what stands between the word and the first semicolon
     */
    record Expression(String word, String head, List<List<TemplatePart>> operands) implements TemplatePart {
        public Expression {
            operands = List.copyOf(operands);
        }
    }
}
