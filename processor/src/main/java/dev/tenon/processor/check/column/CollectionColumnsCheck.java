package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.AttributeMapping.Elements;
import dev.tenon.processor.model.mapping.ColumnMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** TN031: in a collection table, the owner's key, the key or place, and the element have columns of their own. */
public final class CollectionColumnsCheck implements MappingCheck {
    private static final String KEY = "the map's key";

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.rootEntities()) {
            classes.model().entity(type.canonical()).stream()
                    .flatMap(entity -> entity.attributes().stream())
                    .filter(Elements.class::isInstance)
                    .map(Elements.class::cast)
                    .forEach(elements -> check(type, elements, diagnostics));
        }
    }

    private static void check(MappedType type, Elements elements, Diagnostics diagnostics) {
        Map<String, List<String>> uses = new LinkedHashMap<>();
        elements.ownerColumns().forEach(column -> add(uses, column.text(), "the owner's key"));
        elements.mapKey().stream().flatMap(CollectionColumnsCheck::columns).forEach(column -> add(uses, column, KEY));
        elements.orderColumn().ifPresent(column -> add(uses, column.text(), "the place in the list"));
        columns(elements.element()).forEach(column -> add(uses, column, "the element"));
        uses.forEach((column, parts) -> {
            if (parts.size() > 1) {
                diagnostics.report(type.report(
                                Code.TN031,
                                elements.address(),
                                "%s and %s of %s.%s write the column %s"
                                        .formatted(parts.get(0), parts.get(1), type.display(), elements.name(), column))
                        .found("%s has the columns %s"
                                .formatted(
                                        elements.table().name(),
                                        elements.table().columns().stream()
                                                .map(ColumnMapping::name)
                                                .map(name -> name.text())
                                                .toList()))
                        .help("give each a column of its own:")
                        .code(
                                parts.contains(KEY)
                                        ? "@MapKeyColumn(name = \"%s_key\")".formatted(column)
                                        : "@Column(name = \"%s_value\")".formatted(column))
                        .build());
            }
        });
    }

    private static void add(Map<String, List<String>> uses, String column, String part) {
        uses.computeIfAbsent(column, name -> new ArrayList<>()).add(part);
    }

    private static Stream<String> columns(AttributeMapping attribute) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return Stream.of(basic.column().text());
        }
        return attribute instanceof AttributeMapping.Embedded embedded
                ? embedded.attributes().stream().flatMap(CollectionColumnsCheck::columns)
                : Stream.empty();
    }
}
