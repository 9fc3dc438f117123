package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.attribute.Repeated;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * TN052: {@code @SecondaryRow} speaks of a secondary table. TN031: the key of a secondary table is written from the entity's
 * identifier, and by no attribute.
 */
public final class SecondaryTableCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.rootEntities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> {
                Repeated.in(type.type().annotations(), TenonNames.SECONDARY_ROW, TenonNames.SECONDARY_ROWS).stream()
                        .filter(row -> !isSecondary(row, entity))
                        .forEach(row -> diagnostics.report(unknown(type, row, entity)));
                ColumnUse.in(entity).stream()
                        .filter(use -> writesKey(use, entity))
                        .forEach(use -> diagnostics.report(writtenKey(type, use, entity, classes)));
                entity.relationships().forEach(relationship -> writtenKey(type, relationship, entity)
                        .ifPresent(diagnostics::report));
            });
        }
    }

    private static boolean isSecondary(AnnotationUse row, EntityMapping entity) {
        Identifier written = Identifier.parse(row.text("table", ""));
        return entity.secondaryTables().stream()
                .filter(table -> table.subclass().isEmpty())
                .anyMatch(table -> table.table().name().name().equals(written));
    }

    private static Diagnostic unknown(MappedType type, AnnotationUse row, EntityMapping entity) {
        String written = row.text("table", "");
        List<String> tables = entity.secondaryTables().stream()
                .filter(table -> table.subclass().isEmpty())
                .map(SecondaryTableMapping::table)
                .map(table -> table.name().name().text())
                .toList();
        Diagnostic.Builder report = type.report(
                        Code.TN052,
                        row.addressOf("table"),
                        "%s has no secondary table %s".formatted(type.display(), written))
                .found(
                        tables.isEmpty()
                                ? "it has none"
                                : "its secondary tables are %s".formatted(String.join(", ", tables)));
        return Suggestions.nearest(written, tables)
                .map(near -> report.help("did you mean \"" + near + "\"?"))
                .orElseGet(() ->
                        report.help("say that there is one:").code("@SecondaryTable(name = \"%s\")".formatted(written)))
                .build();
    }

    private static boolean writesKey(ColumnUse use, EntityMapping entity) {
        return use.basic().table() > 0
                && !entity.identifier().attributes().contains(use.path())
                && (use.basic().insertable() || use.basic().updatable())
                && entity.table(use.basic().table())
                        .primaryKey()
                        .contains(use.basic().column());
    }

    private static Optional<Diagnostic> writtenKey(
            MappedType type, RelationshipMapping relationship, EntityMapping entity) {
        TableMapping table = entity.table(relationship.join().localTable());
        return relationship.join().localTable() == 0
                ? Optional.empty()
                : table.primaryKey().stream()
                        .flatMap(key -> table.column(key).stream())
                        .filter(key -> key.writers().stream()
                                .filter(writer -> writer.insertable() || writer.updatable())
                                .anyMatch(writer -> writer.attribute().equals(relationship.path())))
                        .findFirst()
                        .map(key -> type.report(
                                        Code.TN031,
                                        relationship.address(),
                                        "%s writes a column of the key of %s"
                                                .formatted(
                                                        entity.label(relationship.path()),
                                                        table.name().name().text()))
                                .found("%s.%s holds the identifier of %s"
                                        .formatted(
                                                table.name().name().text(),
                                                key.name().text(),
                                                type.display()))
                                .help("give the relationship a column of its own, or let it only be read: @ViewOnly")
                                .build());
    }

    private static Diagnostic writtenKey(MappedType type, ColumnUse use, EntityMapping entity, Subjects classes) {
        String table = entity.table(use.basic().table()).name().name().text();
        return type.report(
                        Code.TN031,
                        DuplicateColumnCheck.addressOf(use, type, classes),
                        "%s writes a column of the key of %s".formatted(entity.label(use.path()), table))
                .found("%s.%s holds the identifier of %s".formatted(table, use.column(), type.display()))
                .help("give the attribute a column of its own, or let it only be read:")
                .code("@Column(name = \"%s\", table = \"%s\", insertable = false, updatable = false)"
                        .formatted(use.column(), table))
                .build();
    }
}
