package dev.tenon.query;

import dev.tenon.expression.Node;
import dev.tenon.metamodel.Attribute;
import dev.tenon.metamodel.ToOne;
import org.jspecify.annotations.Nullable;

/** An attribute and the value that it is set to. */
record Assignment(Attribute<?, ?> attribute, Node value) {

    /** The node of a value, or of the identifier of a relationship's target. */
    static Node node(Attribute<?, ?> attribute, @Nullable Object value) {
        return attribute instanceof ToOne<?, ?, ?> && value != null
                ? new Node.EntityParameter(value)
                : new Node.Parameter(value);
    }
}
