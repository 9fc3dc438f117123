package dev.tenon.processor.write.entity;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ForeignKeyMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the description of a table. */
final class TableWriter {
    /** A method that makes the description. */
    List<MethodSpec> methods(String name, TableMapping table) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return $T.named($L)$>$>", RuntimeNames.TABLE, tableName(table.name()));
        table.columns().forEach(column -> code.add("\n.column($L)", column(column)));
        if (!table.primaryKey().isEmpty()) {
            code.add("\n.primaryKey($L)", DescriptionWriter.names(table.primaryKey()));
        }
        table.foreignKeys().stream()
                .filter(ForeignKeyMapping::enforced)
                .forEach(key -> code.add("\n.foreignKey($L)", foreignKey(key)));
        table.uniqueKeys().forEach(key -> code.add("\n$L", unique(key)));
        table.indexes().forEach(index -> code.add("\n.index($L)", index(index)));
        table.checks().forEach(check -> code.add("\n.check($S, $S)", check.name(), check.constraint()));
        if (!table.comment().isEmpty()) {
            code.add("\n.comment($S)", table.comment());
        }
        return List.of(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.TABLE)
                .addCode(code.add("\n.build();$<$<\n").build())
                .build());
    }

    /** A name as {@code Table.named} takes it. */
    private static CodeBlock tableName(QualifiedName name) {
        return name.catalog() == null && name.schema() == null
                ? CodeBlock.of("$S", name.name().sql())
                : qualified(name);
    }

    /** A qualified name. */
    static CodeBlock qualified(QualifiedName name) {
        return name.catalog() == null && name.schema() == null
                ? CodeBlock.of("$T.of($L)", RuntimeNames.QUALIFIED_NAME, identifier(name.name()))
                : CodeBlock.of(
                        "new $T($L, $L, $L)",
                        RuntimeNames.QUALIFIED_NAME,
                        identifier(name.catalog()),
                        identifier(name.schema()),
                        identifier(name.name()));
    }

    /** A single name; null for none. */
    static CodeBlock identifier(@Nullable Identifier name) {
        return name == null ? CodeBlock.of("null") : CodeBlock.of("$T.parse($S)", RuntimeNames.IDENTIFIER, name.sql());
    }

    private CodeBlock column(ColumnMapping column) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($S, $L)",
                        RuntimeNames.COLUMN,
                        column.name().sql(),
                        ValueTypeWriter.dataType(column.type()));
        if (column.identity()) {
            code.add(".asIdentity()");
        } else if (!column.nullable()) {
            code.add(".notNull()");
        }
        if (column.unique()) {
            code.add(".asUnique()");
        }
        if (!column.defaultSql().isEmpty()) {
            code.add(".withDefault($S)", column.defaultSql());
        }
        if (!column.comment().isEmpty()) {
            code.add(".commented($S)", column.comment());
        }
        return code.build();
    }

    private static CodeBlock foreignKey(ForeignKeyMapping key) {
        CodeBlock onUpdate = key.onUpdate().isEmpty() ? CodeBlock.of("") : CodeBlock.of(",\n$S", key.onUpdate());
        return CodeBlock.of(
                "new $T(\n$>$>$S,\n$T.names($L),\n$L,\n$T.names($L),\n$S,\n$S$L)$<$<",
                RuntimeNames.TABLE.nestedClass("ForeignKey"),
                key.name(),
                RuntimeNames.TABLE,
                DescriptionWriter.names(key.columns()),
                qualified(key.targetTable()),
                RuntimeNames.TABLE,
                DescriptionWriter.names(key.targetColumns()),
                key.onDelete(),
                key.definition(),
                onUpdate);
    }

    private static CodeBlock unique(TableMapping.UniqueKeyMapping key) {
        CodeBlock columns = DescriptionWriter.names(key.columns());
        return key.options().isBlank()
                ? CodeBlock.of(".unique($S, $L)", key.name(), columns)
                : CodeBlock.of(
                        ".unique(new $T($S, $T.names($L), $S))",
                        RuntimeNames.TABLE.nestedClass("UniqueKey"),
                        key.name(),
                        RuntimeNames.TABLE,
                        columns,
                        key.options());
    }

    private static CodeBlock index(TableMapping.IndexMapping index) {
        CodeBlock columns = index.columns().stream()
                .map(column -> CodeBlock.of(
                        "new $T($L, $L)",
                        RuntimeNames.TABLE.nestedClass("IndexColumn"),
                        identifier(column.column()),
                        column.descending()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T($S, $T.of($L), $L)",
                RuntimeNames.TABLE.nestedClass("Index"),
                index.name(),
                List.class,
                columns,
                index.unique());
    }
}
