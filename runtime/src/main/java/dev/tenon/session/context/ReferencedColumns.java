package dev.tenon.session.context;

import dev.tenon.mapping.Table;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.List;

/**
 * Columns of an entity's row to which other rows refer, made once for a relationship because each row asks for them.
 *
 * @param kinds the families of the columns
 * @param isKey whether they are the identifier, in its order
 */
public record ReferencedColumns(
        EntityModel<?> model, List<Identifier> columns, List<DataType.Kind> kinds, boolean isKey) {

    static ReferencedColumns of(EntityModel<?> model, List<Identifier> columns) {
        Table table = model.type().table();
        return new ReferencedColumns(
                model,
                columns,
                columns.stream().map(column -> Relationship.kind(table, column)).toList(),
                columns.equals(model.type().keyColumns()));
    }
}
