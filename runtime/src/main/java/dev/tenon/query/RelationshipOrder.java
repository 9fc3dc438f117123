package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.SortItem;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a query that begins with one owner's relationship the order of the relationship, if it says no other. */
final class RelationshipOrder {
    private RelationshipOrder() {}

    static QuerySpecification complete(QuerySpecification specification, CompilationContext context) {
        TableReference.Owned owned = owned(specification);
        if (owned == null
                || !specification.orderBy().isEmpty()
                || !specification.groupBy().isEmpty()) {
            return specification;
        }
        Association association = OwnedRows.association(owned, context);
        List<AttributeType> attributes = context.type(association.target()).attributes();
        List<SortItem> items = new ArrayList<>();
        if (association.orderColumn() != null && !specification.distinct()) {
            items.add(new SortItem(new Node.Position(owned.place()), false, SortItem.Nulls.AS_THE_DATABASE_DOES));
        }
        for (Association.Order order : association.orderBy()) {
            AttributeType.Basic attribute = Attributes.ofColumn(attributes, order.column());
            if (attribute != null) {
                Node node = new Node.Attribute(owned.place(), attribute.name());
                items.add(new SortItem(node, order.descending(), SortItem.Nulls.AS_THE_DATABASE_DOES));
            }
        }
        return items.isEmpty() ? specification : specification.withOrderBy(items);
    }

    private static TableReference.@Nullable Owned owned(QuerySpecification specification) {
        return specification.from().stream()
                .filter(TableReference.Owned.class::isInstance)
                .map(TableReference.Owned.class::cast)
                .findFirst()
                .orElse(null);
    }
}
