package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** TN045: a column that refuses null, has no default, and that no attribute writes when a row is inserted. */
public final class NeverWrittenCheck implements MappingCheck {
    private static final Set<String> FILLED_BY_DATABASE =
            Set.of("Generated", "GeneratedColumn", "ColumnDefault", "CurrentTimestamp", "CreationTimestamp", "Formula");

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (EntityMapping entity : classes.model().entities()) {
            entity.tables().forEach(table -> check(entity, table, classes, diagnostics));
        }
    }

    private static void check(EntityMapping entity, TableMapping table, Subjects classes, Diagnostics diagnostics) {
        for (ColumnMapping column : table.columns()) {
            boolean written = column.writers().stream().anyMatch(ColumnMapping.ColumnWriter::insertable);
            boolean read = !column.writers().isEmpty();
            if (read
                    && !written
                    && !column.nullable()
                    && !column.identity()
                    && column.defaultSql().isEmpty()) {
                firstReader(entity, column, classes)
                        .filter(attribute -> !isFilledByDatabase(attribute))
                        .flatMap(attribute -> refusal(attribute).map(use -> report(table, attribute, column, use)))
                        .ifPresent(diagnostics::report);
            }
        }
    }

    private static Diagnostic report(
            TableMapping table, DeclaredAttribute attribute, ColumnMapping column, AnnotationUse use) {
        String name = column.name().text();
        return attribute
                .report(
                        Code.TN045,
                        use.addressOf("insertable"),
                        "the column %s of %s is never written".formatted(name, attribute.display()))
                .found("%s.%s is not nullable, and no attribute that has it is insertable"
                        .formatted(table.name(), name))
                .help("let it be written, or say that the database fills it:")
                .code("columnDefinition = \"… default …\"")
                .build();
    }

    private static Optional<DeclaredAttribute> firstReader(
            EntityMapping entity, ColumnMapping column, Subjects classes) {
        return entity.attributeAt(column.writers().get(0).attribute())
                .flatMap(attribute -> classes.attributeAt(attribute.address()));
    }

    /** The annotation that says both that the column is not written and that it refuses null. */
    private static Optional<AnnotationUse> refusal(DeclaredAttribute attribute) {
        return Stream.of(Jakarta.COLUMN, Jakarta.JOIN_COLUMN)
                .flatMap(name -> attribute.uses(name).stream())
                .filter(use ->
                        !use.flag("insertable", true) && (!use.flag("nullable", true) || attribute.has(Jakarta.ID)))
                .findFirst();
    }

    private static boolean isFilledByDatabase(DeclaredAttribute attribute) {
        boolean annotated = attribute.member().annotations().stream()
                .anyMatch(use -> FILLED_BY_DATABASE.contains(
                        use.type().substring(use.type().lastIndexOf('.') + 1)));
        String definition = attribute
                .use(Jakarta.COLUMN)
                .map(use -> use.text("columnDefinition", ""))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return annotated
                || definition.contains("default")
                || definition.contains("generated")
                || definition.contains("serial");
    }
}
