package dev.tenon.processor.check.column;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.List;
import java.util.stream.Stream;

/**
 * A basic attribute with the column it stands in.
 *
 * @param outermost the entity's own attribute that it is or is embedded in
 * @param path dotted path from the entity
 */
record ColumnUse(AttributeMapping outermost, String path, AttributeMapping.Basic basic) {

    /** Every basic attribute of the entity's table, in order. */
    static List<ColumnUse> in(EntityMapping entity) {
        return entity.attributes().stream()
                .flatMap(attribute -> in(attribute, attribute, attribute.name()))
                .toList();
    }

    private static Stream<ColumnUse> in(AttributeMapping outermost, AttributeMapping attribute, String path) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return Stream.of(new ColumnUse(outermost, path, basic));
        }
        return attribute instanceof AttributeMapping.Embedded embedded
                ? embedded.attributes().stream().flatMap(part -> in(outermost, part, path + "." + part.name()))
                : Stream.empty();
    }

    String column() {
        return basic.column().text();
    }

    boolean isEmbedded() {
        return outermost != basic;
    }

    /** Whether both would give the column a value in one statement. */
    boolean collidesWith(ColumnUse other) {
        return basic.table() == other.basic().table()
                && column().equals(other.column())
                && ((basic.insertable() && other.basic().insertable())
                        || (basic.updatable() && other.basic().updatable()));
    }
}
