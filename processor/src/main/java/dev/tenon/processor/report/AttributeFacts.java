package dev.tenon.processor.report;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the report asks of attributes, those inside of embedded values included. */
final class AttributeFacts {
    private AttributeFacts() {}

    /** All attributes, embedded values before their parts. */
    static Stream<AttributeMapping> all(List<AttributeMapping> attributes) {
        return attributes.stream()
                .flatMap(attribute -> attribute instanceof AttributeMapping.Embedded embedded
                        ? Stream.concat(Stream.of(embedded), all(embedded.attributes()))
                        : Stream.of(attribute));
    }

    /** The collections of values. */
    static List<AttributeMapping.Elements> elements(EntityMapping entity) {
        return all(entity.attributes())
                .filter(AttributeMapping.Elements.class::isInstance)
                .map(AttributeMapping.Elements.class::cast)
                .toList();
    }

    /** The names of those that could not be resolved. */
    static List<String> unresolved(EntityMapping entity) {
        return all(entity.attributes())
                .filter(AttributeMapping.Unresolved.class::isInstance)
                .map(AttributeMapping::name)
                .toList();
    }

    /** The classes that they are declared in: the entity, its superclasses, embeddables. */
    static Set<String> types(EntityMapping entity) {
        return Stream.concat(
                        Stream.of(entity.address()), all(entity.attributes()).map(AttributeMapping::address))
                .map(Address::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of its table that a column is part of: {@code PK}, {@code FK}, {@code UK}. */
    static List<String> keys(TableMapping table, ColumnMapping column) {
        List<String> keys = new ArrayList<>();
        if (table.primaryKey().contains(column.name())) {
            keys.add("PK");
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
            keys.add("FK");
        }
        boolean alone =
                table.uniqueKeys().stream().anyMatch(key -> key.columns().equals(List.of(column.name())));
        if (column.unique() || alone) {
            keys.add("UK");
        }
        return keys;
    }
}
