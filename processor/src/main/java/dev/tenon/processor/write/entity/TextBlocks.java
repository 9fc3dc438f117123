package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import javax.lang.model.element.Modifier;

/** Writes SQL as text blocks. */
final class TextBlocks {
    private TextBlocks() {}

    /** A constant with a statement. */
    static FieldSpec constant(String name, String sql) {
        return FieldSpec.builder(String.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(literal(sql))
                .build();
    }

    /** A text block without a line break at its end. */
    static CodeBlock literal(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
        String closed = escaped.endsWith("\"") ? escaped.substring(0, escaped.length() - 1) + "\\\"" : escaped;
        return CodeBlock.of("\"\"\"$>$>\n$L\"\"\"$<$<", closed);
    }
}
