package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.OrderItem;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.ColumnDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.TableNames;
import dev.tenon.processor.resolve.link.ElementColumns;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.link.OrderByResolver;
import dev.tenon.processor.resolve.link.OrderColumns;
import dev.tenon.processor.resolve.link.TableBuilder;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes element collections with their table. */
final class ElementsMappingResolver {
    private final Compilation compilation;
    private final Links links;
    private final LoadingResolver loading;
    private final OrderByResolver orders;
    private final ElementColumns ownerColumns;

    ElementsMappingResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
        this.loading = new LoadingResolver(compilation, links);
        this.orders = new OrderByResolver(compilation);
        this.ownerColumns = new ElementColumns(compilation);
    }

    AttributeMapping resolve(EntityDraft entity, AttributeDraft.Elements elements) {
        Optional<List<LinkColumn>> owner = ownerColumns.resolve(entity, elements, links);
        if (owner.isEmpty()) {
            return new AttributeMapping.Unresolved(
                    elements.name(),
                    elements.site().access(),
                    elements.site().type(),
                    elements.site().address());
        }
        Optional<Identifier> order = OrderColumns.checked(compilation, elements.site(), elements.container());
        return new AttributeMapping.Elements(
                elements.name(),
                elements.site().access(),
                elements.container(),
                table(entity, elements, owner.get(), order),
                owner.get().stream().map(LinkColumn::name).toList(),
                AttributeMappingResolver.part(elements.element()),
                elements.key().map(AttributeMappingResolver::part),
                order,
                orders.resolve(elements.site(), new ElementScope(elements)),
                loading.isEager(entity, elements),
                elements.site().address());
    }

    private TableMapping table(
            EntityDraft entity, AttributeDraft.Elements elements, List<LinkColumn> owner, Optional<Identifier> order) {
        TableBuilder table = new TableBuilder(
                compilation, elements.site().label(), elements.site().suppressed());
        owner.forEach(table::column);
        List<ColumnDraft> key =
                elements.key().map(ElementsMappingResolver::columns).orElse(List.of());
        key.forEach(column -> table.column(column.required()));
        order.ifPresent(name -> table.orderColumn(name, elements.site()));
        List<ColumnDraft> columns = columns(elements.element());
        columns.forEach(table::column);
        table.foreignKey(ownerColumns.foreignKey(owner, links.target(entity), elements));
        elements.table().ifPresent(table::constraints);
        Identifier defaultName = compilation
                .names()
                .joined(
                        compilation.names().named(entity.nameWith(elements)),
                        compilation.names().named(elements.name()));
        Optional<AnnotationUse> annotation = elements.table();
        return table.build(
                TableNames.of(annotation, defaultName), primaryKey(elements.container(), owner, key, order, columns));
    }

    /** A list has a key if it has positions, a map has its keys, a set its elements unless one may be null. */
    private static List<Identifier> primaryKey(
            Container container,
            List<LinkColumn> owner,
            List<ColumnDraft> key,
            Optional<Identifier> order,
            List<ColumnDraft> elements) {
        List<Identifier> columns =
                new ArrayList<>(owner.stream().map(LinkColumn::name).toList());
        switch (container) {
            case MAP, SORTED_MAP -> key.forEach(column -> columns.add(column.name()));
            case SET, SORTED_SET -> {
                if (elements.stream().anyMatch(ColumnDraft::nullable)) {
                    return List.of();
                }
                elements.forEach(column -> columns.add(column.name()));
            }
            case LIST, COLLECTION -> {
                if (order.isEmpty()) {
                    return List.of();
                }
                columns.add(order.get());
            }
            case WRITE_ONLY -> throw new IllegalArgumentException("values are not held so");
        }
        return columns;
    }

    private static List<ColumnDraft> columns(AttributeDraft part) {
        return EntityDraft.leaves(List.of(part)).stream()
                .filter(AttributeDraft.Basic.class::isInstance)
                .map(leaf -> ((AttributeDraft.Basic) leaf).column())
                .toList();
    }

    /** Orders the elements by their own columns. */
    private record ElementScope(AttributeDraft.Elements elements) implements OrderByResolver.Scope {
        @Override
        public String name() {
            return elements.element().site().type().display();
        }

        private List<AttributeDraft> attributes() {
            return elements.element() instanceof AttributeDraft.Embedded embedded ? embedded.attributes() : List.of();
        }

        @Override
        public List<String> attributeNames() {
            return attributes().stream().map(AttributeDraft::name).toList();
        }

        @Override
        public boolean hasAttribute(String path) {
            return EntityDraft.attributeAt(attributes(), path).isPresent();
        }

        @Override
        public List<Identifier> columns(String path) {
            return EntityDraft.attributeAt(attributes(), path).stream()
                    .flatMap(part -> ElementsMappingResolver.columns(part).stream())
                    .map(ColumnDraft::name)
                    .toList();
        }

        @Override
        public List<OrderItem> byDefault(boolean descending) {
            return ElementsMappingResolver.columns(elements.element()).stream()
                    .map(column -> new OrderItem("", column.name(), descending))
                    .toList();
        }
    }
}
