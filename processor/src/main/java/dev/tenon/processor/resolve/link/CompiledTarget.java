package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entity of another module, whose mapping was resolved when that was compiled. */
record CompiledTarget(EntityMapping entity) implements Target {

    @Override
    public ClassName name() {
        return entity.name();
    }

    @Override
    public String entityName() {
        return entity.entityName();
    }

    @Override
    public QualifiedName table() {
        return entity.table().name();
    }

    @Override
    public Optional<List<KeyColumn>> key() {
        List<KeyColumn> key = entity.table().primaryKey().stream()
                .flatMap(name -> entity.column(name).stream())
                .map(column -> new KeyColumn(
                        column.name(),
                        column.type(),
                        column.writers().isEmpty()
                                ? ""
                                : column.writers().get(0).attribute()))
                .toList();
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    @Override
    public Optional<TargetColumn> column(Identifier name) {
        return entity.column(name).map(CompiledTarget::column);
    }

    private static TargetColumn column(ColumnMapping column) {
        return new TargetColumn(column.name(), column.type(), column.unique());
    }

    @Override
    public List<String> columnNames() {
        return entity.table().columns().stream()
                .map(column -> column.name().text())
                .toList();
    }

    @Override
    public Optional<List<TargetColumn>> columnsAt(String path) {
        return entity.attributeAt(path).map(this::columnsOf).or(() -> keyOfToOne(path));
    }

    private List<TargetColumn> columnsOf(AttributeMapping attribute) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return basic.table() == 0 ? column(basic.column()).stream().toList() : List.of();
        }
        if (attribute instanceof AttributeMapping.Embedded embedded) {
            List<TargetColumn> columns = new ArrayList<>();
            embedded.attributes().forEach(inner -> columns.addAll(columnsOf(inner)));
            return columns;
        }
        if (attribute instanceof RelationshipMapping relationship
                && relationship.join() instanceof JoinMapping.ForeignKeyJoin join
                && join.foreignOnOwner()
                && join.table() == 0) {
            return join.pairs().stream()
                    .flatMap(pair -> column(pair.local()).stream())
                    .toList();
        }
        return List.of();
    }

    /** {@code customer.id} is the join column of {@code customer}, where that is a single one. */
    private Optional<List<TargetColumn>> keyOfToOne(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : entity.attributeAt(path.substring(0, dot))
                        .filter(RelationshipMapping.class::isInstance)
                        .map(this::columnsOf)
                        .filter(columns -> columns.size() == 1);
    }

    @Override
    public boolean hasAttribute(String path) {
        return entity.attributeAt(path).isPresent();
    }

    @Override
    public List<String> attributeNames() {
        return entity.attributes().stream().map(AttributeMapping::name).toList();
    }

    @Override
    public boolean isUnique(Set<Identifier> columns) {
        boolean alone = columns.size() == 1
                && column(columns.iterator().next())
                        .filter(TargetColumn::unique)
                        .isPresent();
        return alone
                || columns.equals(new HashSet<>(entity.table().primaryKey()))
                || entity.table().uniqueKeys().stream()
                        .anyMatch(unique -> columns.equals(new HashSet<>(unique.columns())));
    }

    @Override
    public Extensibility extensibility() {
        return entity.extensible();
    }
}
