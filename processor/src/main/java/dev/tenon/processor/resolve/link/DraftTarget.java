package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping.Extensibility;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entity of this compilation; its key and joins are resolved when somebody asks. */
final class DraftTarget implements Target {
    private final EntityDraft draft;
    private final Links links;

    DraftTarget(EntityDraft draft, Links links) {
        this.draft = draft;
        this.links = links;
    }

    @Override
    public ClassName name() {
        return draft.name();
    }

    @Override
    public String entityName() {
        return draft.entityName();
    }

    @Override
    public QualifiedName table() {
        return draft.table();
    }

    @Override
    public Optional<List<KeyColumn>> key() {
        return links.key(draft);
    }

    /** Basic columns and the key are looked at first: a join that is being resolved may ask for them. */
    @Override
    public Optional<TargetColumn> column(Identifier name) {
        return Stream.of(keyColumns(), basicColumns())
                .flatMap(List::stream)
                .filter(column -> column.name().text().equals(name.text()))
                .findFirst()
                .or(() -> joinColumns().stream()
                        .filter(column -> column.name().text().equals(name.text()))
                        .findFirst());
    }

    private List<TargetColumn> keyColumns() {
        return key().map(key -> key.stream()
                        .map(column -> new TargetColumn(column.name(), column.type(), key.size() == 1))
                        .toList())
                .orElse(List.of());
    }

    private List<TargetColumn> basicColumns() {
        return draft.mainBasics().stream().map(this::column).toList();
    }

    private TargetColumn column(AttributeDraft.Basic basic) {
        Identifier name = links.columnOf(draft, basic);
        boolean key = keyColumns().stream()
                .anyMatch(column -> column.unique() && column.name().equals(name));
        return new TargetColumn(
                name, basic.column().type(), key || basic.column().unique());
    }

    private List<TargetColumn> joinColumns() {
        return draft.relationships().stream()
                .filter(relationship -> relationship.isToOne() && !relationship.isInverse())
                .flatMap(relationship -> columnsOf(relationship).stream())
                .toList();
    }

    /** Its columns in the main table. */
    private List<TargetColumn> columnsOf(AttributeDraft.Relationship relationship) {
        if (draft.tableOf(relationship) > 0) {
            return List.of();
        }
        Link link = links.link(draft, relationship);
        boolean unique = relationship.kind() == RelationshipMapping.Kind.ONE_TO_ONE
                && link.columns().size() == 1;
        return link.isForeignOnOwner()
                ? link.columns().stream()
                        .map(column -> new TargetColumn(column.name(), column.type(), unique || column.unique()))
                        .toList()
                : List.of();
    }

    @Override
    public List<String> columnNames() {
        return Stream.of(keyColumns(), basicColumns(), joinColumns())
                .flatMap(List::stream)
                .map(column -> column.name().text())
                .distinct()
                .toList();
    }

    @Override
    public Optional<List<TargetColumn>> columnsAt(String path) {
        return draft.attributeAt(path).map(this::columnsOf).or(() -> keyOfToOne(path));
    }

    private List<TargetColumn> columnsOf(AttributeDraft attribute) {
        if (attribute instanceof AttributeDraft.Basic basic) {
            return draft.tableOf(basic) == 0 ? List.of(column(basic)) : List.of();
        }
        if (attribute instanceof AttributeDraft.Embedded embedded) {
            List<TargetColumn> columns = new ArrayList<>();
            embedded.attributes().forEach(inner -> columns.addAll(columnsOf(inner)));
            return columns;
        }
        return attribute instanceof AttributeDraft.Relationship relationship && relationship.isToOne()
                ? columnsOf(relationship)
                : List.of();
    }

    /** {@code customer.id} is the join column of {@code customer}. */
    private Optional<List<TargetColumn>> keyOfToOne(String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Optional<AttributeDraft> first = draft.attributeAt(path.substring(0, dot));
            if (first.isPresent() && first.get() instanceof AttributeDraft.Relationship relationship) {
                String rest = path.substring(dot + 1);
                return relationship.isToOne() ? keyOfToOne(relationship, rest) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<List<TargetColumn>> keyOfToOne(AttributeDraft.Relationship relationship, String rest) {
        if (draft.tableOf(relationship) > 0) {
            return Optional.of(List.of());
        }
        Link link = links.link(draft, relationship);
        Optional<List<TargetColumn>> referenced =
                links.target(relationship.target()).flatMap(target -> target.columnsAt(rest));
        if (!link.isForeignOnOwner() || referenced.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names =
                referenced.get().stream().map(column -> column.name().text()).collect(Collectors.toSet());
        List<TargetColumn> columns = link.columns().stream()
                .filter(column -> names.contains(column.referenced().text()))
                .map(column -> new TargetColumn(column.name(), column.type(), false))
                .toList();
        return columns.size() == names.size() ? Optional.of(columns) : Optional.empty();
    }

    @Override
    public boolean hasAttribute(String path) {
        return draft.attributeAt(path).isPresent();
    }

    @Override
    public List<String> attributeNames() {
        return draft.attributes().stream().map(AttributeDraft::name).toList();
    }

    @Override
    public boolean isUnique(Set<Identifier> columns) {
        boolean alone = columns.size() == 1
                && column(columns.iterator().next())
                        .filter(TargetColumn::unique)
                        .isPresent();
        Set<Identifier> key = keyColumns().stream().map(TargetColumn::name).collect(Collectors.toSet());
        return alone || columns.equals(key) || uniqueConstraints().contains(columns);
    }

    private List<Set<Identifier>> uniqueConstraints() {
        List<Set<Identifier>> constraints = new ArrayList<>();
        draft.hierarchy().type().annotation(Jakarta.TABLE).stream()
                .flatMap(table -> table.annotations("uniqueConstraints").stream())
                .map(constraint -> names(constraint))
                .forEach(constraints::add);
        draft.relationships().stream()
                .filter(relationship -> relationship.kind() == RelationshipMapping.Kind.ONE_TO_ONE)
                .filter(relationship -> draft.tableOf(relationship) == 0)
                .map(relationship ->
                        columnsOf(relationship).stream().map(TargetColumn::name).collect(Collectors.toSet()))
                .forEach(constraints::add);
        return constraints;
    }

    private Set<Identifier> names(AnnotationUse constraint) {
        Set<Identifier> names = new HashSet<>();
        for (String name : constraint.texts("columnNames")) {
            names.add(ColumnLookup.find(name, this, links.names())
                    .map(TargetColumn::name)
                    .orElseGet(() -> Identifier.parse(name)));
        }
        return names;
    }

    @Override
    public Extensibility extensibility() {
        return draft.extensibility();
    }
}
