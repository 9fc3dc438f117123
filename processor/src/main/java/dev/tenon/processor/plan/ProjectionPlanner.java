package dev.tenon.processor.plan;

import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.model.mapping.ProjectionMapping.Component;
import dev.tenon.processor.model.mapping.ProjectionMapping.Source;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.type.DataType;

/** Plans the classes that read projections. */
public final class ProjectionPlanner {

    /** Plans the class of a projection without errors. */
    public ProjectionPlan plan(ProjectionMapping projection) {
        return new ProjectionPlan(
                projection.name(),
                projection.entity(),
                projection.components().stream().map(ProjectionPlanner::column).toList());
    }

    private static ProjectionPlan.Column column(Component component) {
        Source source = component.source().orElseThrow();
        AttributeMapping.Basic basic = (AttributeMapping.Basic) source.attribute();
        DataType type = source.owner()
                .column(basic)
                .map(ColumnMapping::type)
                .orElseGet(() -> DataType.of(basic.value().kind()));
        boolean primitive = component.type() instanceof JavaType.Primitive;
        return new ProjectionPlan.Column(
                component.name(),
                source.path(),
                new ValuePlan(value(basic.value(), component.type()), type, !primitive),
                primitive);
    }

    /** A number is read as the component holds it, be the attribute a primitive or a wrapper. */
    private static ValueMapping value(ValueMapping value, JavaType component) {
        return component instanceof JavaType.Primitive primitive && value instanceof ValueMapping.Plain
                ? new ValueMapping.Plain(
                        component, BasicType.of(primitive.kind().keyword()).orElseThrow())
                : value;
    }
}
