package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A {@code @SecondaryTable} of an entity.
 *
 * @param optional whether {@code @SecondaryRow} says that its row may be missing
 * @param annotation the {@code @SecondaryTable}
 */
public record SecondaryTableDraft(QualifiedName name, boolean optional, AnnotationUse annotation) {

    /** Those of a class, in the order in which they are written. */
    static List<SecondaryTableDraft> of(TypeDeclaration type) {
        List<AnnotationUse> rows = Repeated.in(type.annotations(), TenonNames.SECONDARY_ROW, TenonNames.SECONDARY_ROWS);
        return Repeated.in(type.annotations(), Jakarta.SECONDARY_TABLE, Jakarta.SECONDARY_TABLES).stream()
                .map(use -> of(use, rows))
                .toList();
    }

    private static SecondaryTableDraft of(AnnotationUse use, List<AnnotationUse> rows) {
        QualifiedName name = TableNames.of(Optional.of(use), Identifier.parse("unnamed"));
        boolean optional = rows.stream()
                .filter(row -> Identifier.parse(row.text("table", "")).equals(name.name()))
                .anyMatch(row -> row.flag("optional", false));
        return new SecondaryTableDraft(name, optional, use);
    }
}
