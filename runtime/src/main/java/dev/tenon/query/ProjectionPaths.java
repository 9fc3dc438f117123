package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.expression.Place;
import dev.tenon.mapping.Association;

/** Turns the paths of projections into attributes. */
final class ProjectionPaths {
    private ProjectionPaths() {}

    /** The attribute that a dotted path leads to; each to-one relationship on the way is a step. */
    static Node attribute(CompilationContext context, Class<?> entity, String path) {
        Place<?> place = Place.of(entity);
        String rest = path;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.', dot + 1)) {
            String head = rest.substring(0, dot);
            if (Attributes.find(context.type(place.type()), head) instanceof Association association) {
                place = new Place.Step<>(place, head, association.target());
                rest = rest.substring(dot + 1);
                dot = -1;
            }
        }
        return new Node.Attribute(place, rest);
    }
}
