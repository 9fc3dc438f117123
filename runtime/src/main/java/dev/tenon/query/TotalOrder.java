package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.expression.SortItem;
import dev.tenon.mapping.Association;
import dev.tenon.mapping.AttributeType;
import dev.tenon.mapping.Column;
import dev.tenon.mapping.EntityType;
import dev.tenon.metamodel.Fetch;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders a limited query by the key in addition, if its order leaves rows equal and statements of their own load its
 * collections: otherwise two statements might not mean the same rows.
 */
final class TotalOrder {
    private static final Logger LOG = LoggerFactory.getLogger("dev.tenon.query");

    private TotalOrder() {}

    static QuerySpecification complete(QuerySpecification specification, CompilationContext context) {
        if ((specification.limit() == null && specification.offset() == null)
                || specification.fetches().isEmpty()
                || !specification.groupBy().isEmpty()) {
            return specification;
        }
        List<SortItem> missing = new ArrayList<>();
        for (Place<?> entity : Fetches.entities(specification)) {
            EntityType<?> type = context.type(entity.type());
            if (loadsCollections(specification, entity, type) && !isTotal(specification, entity, type)) {
                missing.addAll(key(entity, type));
                if (context.warnOnce(type.name())) {
                    LOG.warn(
                            "A limited query of {} with collections has no total order; the identifier is added to it",
                            type.name());
                }
            }
        }
        return missing.isEmpty() ? specification : specification.withOrderBy(missing);
    }

    private static boolean loadsCollections(QuerySpecification specification, Place<?> entity, EntityType<?> type) {
        return specification.fetches().stream()
                .filter(fetch -> Fetches.startsAt(fetch, entity))
                .filter(fetch ->
                        fetch.strategy() == Fetch.Strategy.SELECT_IN || fetch.strategy() == Fetch.Strategy.SUBQUERY)
                .anyMatch(fetch -> !(Attributes.find(type, fetch.name()) instanceof Association association
                        && association.isToOne()));
    }

    private static boolean isTotal(QuerySpecification specification, Place<?> entity, EntityType<?> type) {
        List<Node> ordered =
                specification.orderBy().stream().map(SortItem::node).toList();
        return ordered.containsAll(
                        key(entity, type).stream().map(SortItem::node).toList())
                || ordered.stream().anyMatch(node -> isUnique(node, entity, type));
    }

    private static boolean isUnique(Node node, Place<?> entity, EntityType<?> type) {
        if (node instanceof Node.Attribute attribute
                && attribute.place().equals(entity)
                && type.attribute(attribute.name()) instanceof AttributeType.Basic basic) {
            Column column = Attributes.column(type, basic);
            return column != null && column.unique() && !column.nullable();
        }
        return false;
    }

    private static List<SortItem> key(Place<?> entity, EntityType<?> type) {
        return type.identifier().stream()
                .map(path -> new SortItem(new Node.Attribute(entity, path), false, SortItem.Nulls.AS_THE_DATABASE_DOES))
                .toList();
    }
}
