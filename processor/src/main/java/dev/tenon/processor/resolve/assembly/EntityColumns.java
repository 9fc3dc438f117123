package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Constraints;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** The columns of one of an entity's tables, also found by the names that Jakarta Persistence gives them by default. */
final class EntityColumns implements Constraints.Columns {
    private final Compilation compilation;
    private final EntityDraft entity;
    private final QualifiedName table;
    private final List<ColumnMapping> columns;

    EntityColumns(Compilation compilation, EntityDraft entity, QualifiedName table, List<ColumnMapping> columns) {
        this.compilation = compilation;
        this.entity = entity;
        this.table = table;
        this.columns = columns;
    }

    @Override
    public String owner() {
        return entity.name().simple();
    }

    @Override
    public String table() {
        return table.name().text();
    }

    @Override
    public List<Identifier> find(String written) {
        return named(Identifier.parse(written))
                .or(() -> byDefault(compilation.names().named(written)))
                .stream()
                .toList();
    }

    private Optional<Identifier> named(Identifier name) {
        return columns.stream()
                .map(ColumnMapping::name)
                .filter(column -> column.text().equals(name.text()))
                .findFirst();
    }

    /** Jakarta Persistence gives an attribute's own name to its column, unless another one is written. */
    private Optional<Identifier> byDefault(Identifier name) {
        return columns.stream()
                .filter(column -> column.address().annotation() == null)
                .map(ColumnMapping::name)
                .filter(column -> column.text().equals(name.text()))
                .findFirst();
    }

    @Override
    public List<String> names() {
        return columns.stream().map(column -> column.name().text()).toList();
    }
}
