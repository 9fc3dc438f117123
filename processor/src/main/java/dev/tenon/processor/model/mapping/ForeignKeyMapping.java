package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;

/**
 * A foreign key constraint: what {@code @References}, {@code @ForeignKeyColumns}, a join column or a link table means.
 *
 * @param name of the constraint; empty when DDL derives one
 * @param columns the referring columns
 * @param target the entity referred to; its main table is {@code targetTable}
 * @param targetColumns as many as {@code columns}, in the same order
 * @param onDelete {@code ""}, {@code "cascade"}, {@code "set null"}, {@code "set default"}
 * @param onUpdate {@code ""}, {@code "cascade"}
 * @param enforced false when {@code @ForeignKey(NO_CONSTRAINT)} says that the database has none
 * @param definition the user's own text of the constraint; empty for none
 * @param attributes paths of the basic attributes that declare it, for messages; empty for a relationship's
 */
public record ForeignKeyMapping(
        String name,
        List<Identifier> columns,
        ClassName target,
        QualifiedName targetTable,
        List<Identifier> targetColumns,
        String onDelete,
        String onUpdate,
        boolean enforced,
        String definition,
        List<String> attributes,
        Address address) {

    public ForeignKeyMapping {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        attributes = List.copyOf(attributes);
    }

    /** The same constraint to another table. */
    public ForeignKeyMapping to(QualifiedName table, List<Identifier> columnsThere) {
        return new ForeignKeyMapping(
                name,
                columns,
                target,
                table,
                columnsThere,
                onDelete,
                onUpdate,
                enforced,
                definition,
                attributes,
                address);
    }
}
