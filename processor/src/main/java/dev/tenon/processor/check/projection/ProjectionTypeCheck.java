package dev.tenon.processor.check.projection;

import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.ProjectionMapping;
import dev.tenon.processor.model.mapping.ProjectionMapping.Component;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import java.util.List;
import java.util.Optional;

/** TN502: a component takes the value of one column, with the type of its attribute; primitives and wrappers are one. */
public final class ProjectionTypeCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (ProjectionMapping projection : classes.model().projections()) {
            for (Component component : projection.components()) {
                violation(projection, component, classes.model()).ifPresent(diagnostics::report);
            }
        }
    }

    private static Optional<Diagnostic> violation(
            ProjectionMapping projection, Component component, MappingModel model) {
        String label = projection.name().simple() + "." + component.name();
        return component.source().flatMap(source -> {
            String attribute = projection.entity().simple() + "." + source.path();
            if (source.attribute() instanceof AttributeMapping.Basic basic) {
                return wrongType(component, label, attribute, basic.value());
            }
            if (source.attribute() instanceof AttributeMapping.Embedded embedded) {
                return Optional.of(severalColumns(
                        component,
                        label + " takes an embedded value, which has several columns",
                        attribute + " is a " + embedded.embeddable().simple(),
                        embedded.attributes()));
            }
            if (source.attribute() instanceof RelationshipMapping relationship && relationship.isToOne()) {
                return Optional.of(severalColumns(
                        component,
                        label + " takes an entity, which a projection does not load",
                        attribute + " refers to " + relationship.target().simple(),
                        identifier(relationship, model)));
            }
            return source.attribute() instanceof AttributeMapping.Unresolved
                    ? Optional.empty()
                    : Optional.of(collection(component, label, attribute));
        });
    }

    private static Optional<Diagnostic> wrongType(
            Component component, String label, String attribute, ValueMapping value) {
        if (fits(component.type(), value)) {
            return Optional.empty();
        }
        String type = value.javaType().display();
        return Optional.of(Diagnostic.of(Code.TN502, component.address(), label + " has another type than " + attribute)
                .found(written(component) + "; " + attribute + " is " + type)
                .help("declare it with the type of the attribute:")
                .code(type + " " + component.name())
                .build());
    }

    /** Types that the compiler could not resolve are its own affair, and a value without a column is reported already. */
    private static boolean fits(JavaType component, ValueMapping value) {
        return value instanceof ValueMapping.Unresolved
                || JavaTypes.isUnresolved(component)
                || JavaTypes.isUnresolved(value.javaType())
                || JavaTypes.boxed(component).equals(JavaTypes.boxed(JavaTypes.bounded(value.javaType())));
    }

    private static Diagnostic severalColumns(
            Component component, String cause, String found, List<AttributeMapping> parts) {
        Diagnostic.Builder diagnostic =
                Diagnostic.of(Code.TN502, component.address(), cause).found(written(component) + "; " + found);
        List<String> components = parts.stream()
                .filter(AttributeMapping.Basic.class::isInstance)
                .map(part -> ((AttributeMapping.Basic) part).value().javaType().display() + " "
                        + component.name()
                        + Character.toUpperCase(part.name().charAt(0))
                        + part.name().substring(1))
                .toList();
        if (components.isEmpty()) {
            return diagnostic.help("take values of it one by one").build();
        }
        return diagnostic
                .help("take values of it one by one:")
                .code(String.join(", ", components))
                .build();
    }

    private static List<AttributeMapping> identifier(RelationshipMapping relationship, MappingModel model) {
        Optional<EntityMapping> target = model.entity(relationship.target().canonical());
        return target.stream()
                .flatMap(entity ->
                        entity.identifier().attributes().stream().flatMap(path -> entity.attribute(path).stream()))
                .toList();
    }

    private static Diagnostic collection(Component component, String label, String attribute) {
        return Diagnostic.of(
                        Code.TN502, component.address(), label + " takes a collection, and a record is made of one row")
                .found(written(component) + "; " + attribute + " is a collection")
                .help("remove the component; to have the collection, load entities and fetch it")
                .build();
    }

    private static String written(Component component) {
        return component.type().display() + " " + component.name();
    }
}
