package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A further table of an entity: a {@code @SecondaryTable}, or the table of a subclass.
 *
 * @param optional whether its row may be missing
 * @param subclass the entity whose instances have a row there; empty for a {@code @SecondaryTable}
 * @param label what it is, as messages name it
 * @param definition the {@code @SecondaryTable}, or the {@code @Table} of a subclass that has one
 * @param keyColumns the {@code @PrimaryKeyJoinColumn}s; none for the default columns
 * @param keyAddress where they stand
 * @param foreignKey the {@code @ForeignKey} over them
 * @param suppressed codes silenced around it
 */
public record SecondaryTableDraft(
        QualifiedName name,
        boolean optional,
        Optional<ClassName> subclass,
        String label,
        Optional<AnnotationUse> definition,
        List<AnnotationUse> keyColumns,
        Address keyAddress,
        Optional<AnnotationUse> foreignKey,
        List<String> suppressed,
        Address address) {
    public SecondaryTableDraft {
        keyColumns = List.copyOf(keyColumns);
        suppressed = List.copyOf(suppressed);
    }

    /** The {@code @SecondaryTable}s of a class, in the order in which they are written. */
    static List<SecondaryTableDraft> of(TypeDeclaration type) {
        List<AnnotationUse> rows = Repeated.in(type.annotations(), TenonNames.SECONDARY_ROW, TenonNames.SECONDARY_ROWS);
        return Repeated.in(type.annotations(), Jakarta.SECONDARY_TABLE, Jakarta.SECONDARY_TABLES).stream()
                .map(use -> of(type, use, rows))
                .toList();
    }

    private static SecondaryTableDraft of(TypeDeclaration type, AnnotationUse use, List<AnnotationUse> rows) {
        QualifiedName name = TableNames.of(Optional.of(use), Identifier.parse("unnamed"));
        boolean optional = rows.stream()
                .filter(row -> Identifier.parse(row.text("table", "")).equals(name.name()))
                .anyMatch(row -> row.flag("optional", false));
        return new SecondaryTableDraft(
                name,
                optional,
                Optional.empty(),
                "@SecondaryTable(name = \"" + name.name().text() + "\") of "
                        + type.name().simple(),
                Optional.of(use),
                use.annotations("pkJoinColumns"),
                use.addressOf("pkJoinColumns"),
                use.nested("foreignKey"),
                type.suppressed(),
                use.address());
    }

    /** The table in which the instances of a subclass have a row each (the joined strategy). */
    static SecondaryTableDraft ofSubclass(TypeDeclaration type, QualifiedName name) {
        List<AnnotationUse> columns =
                Repeated.in(type.annotations(), Jakarta.PRIMARY_KEY_JOIN_COLUMN, Jakarta.PRIMARY_KEY_JOIN_COLUMNS);
        Optional<AnnotationUse> container = type.annotation(Jakarta.PRIMARY_KEY_JOIN_COLUMNS);
        return new SecondaryTableDraft(
                name,
                true,
                Optional.of(type.name()),
                type.name().simple(),
                type.annotation(Jakarta.TABLE),
                columns,
                columns.isEmpty() ? type.address() : columns.get(0).address(),
                container
                        .flatMap(use -> use.nested("foreignKey"))
                        .or(() -> columns.stream().findFirst().flatMap(use -> use.nested("foreignKey"))),
                type.suppressed(),
                type.address());
    }
}
