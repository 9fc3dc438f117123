package dev.tenon.processor.plan;

import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a column holds: the attribute that is mapped to it, or to the column that it refers to in the end. */
final class ColumnValues {
    private final MappingModel model;

    ColumnValues(MappingModel model) {
        this.model = model;
    }

    /** The value of a column of the entity's table. */
    ValuePlan of(EntityMapping entity, Identifier column) {
        DataType type =
                entity.column(column).map(ColumnMapping::type).orElseGet(() -> DataType.of(DataType.Kind.BIGINT));
        return mapping(entity, column, new HashSet<>())
                .map(value -> new ValuePlan(value, type, true))
                .orElseGet(() -> new ValuePlan(byKind(type.kind()), type, true));
    }

    private Optional<ValueMapping> mapping(EntityMapping entity, Identifier column, Set<String> visited) {
        if (!visited.add(entity.name() + "." + column)) {
            return Optional.empty();
        }
        return entity.column(column).stream()
                .flatMap(mapped -> mapped.writers().stream())
                .flatMap(writer -> mapping(entity, writer, visited).stream())
                .findFirst();
    }

    private Optional<ValueMapping> mapping(
            EntityMapping entity, ColumnMapping.ColumnWriter writer, Set<String> visited) {
        Optional<AttributeMapping> attribute = entity.attributeAt(writer.attribute());
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        if (attribute.get() instanceof AttributeMapping.Basic basic) {
            return Optional.of(basic.value());
        }
        if (writer instanceof ColumnMapping.ColumnWriter.JoinColumn pair
                && attribute.get() instanceof RelationshipMapping relationship
                && !pairs(relationship.join()).isEmpty()) {
            Identifier remote = pairs(relationship.join()).get(pair.pair()).remote();
            return model.entity(relationship.target().canonical()).flatMap(target -> mapping(target, remote, visited));
        }
        return Optional.empty();
    }

    private static List<JoinMapping.Pair> pairs(JoinMapping join) {
        return join instanceof JoinMapping.ConditionJoin condition
                ? condition.written()
                : join instanceof JoinMapping.ForeignKeyJoin foreign ? foreign.pairs() : List.of();
    }

    /** A value of the first immutable Java type that such a column holds; for columns that no attribute is mapped to. */
    private static ValueMapping byKind(DataType.Kind kind) {
        BasicType type = Arrays.stream(BasicType.values())
                .filter(candidate -> candidate.kind() == kind && !candidate.isPrimitive())
                .findFirst()
                .orElse(BasicType.STRING);
        return new ValueMapping.Plain(JavaTypes.of(type), type);
    }
}
