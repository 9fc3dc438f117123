package dev.tenon.processor.model.mapping;

import dev.tenon.processor.model.declaration.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * How rows of an entity are told apart.
 *
 * @param form simple, id class, or embedded
 * @param attributes paths of the attributes that make the key, in key order: basic ones ({@code id}), parts of an
 *     embedded id ({@code id.line}), and relationships of a derived identity ({@code order})
 * @param key the class of the composite identifier that users pass to {@code find}; empty for a simple one
 * @param generation how the value comes to be; empty for assigned identifiers. Only one attribute may be generated
 * @param generated path of the attribute with the generated value
 */
public record IdentifierMapping(
        Form form,
        List<String> attributes,
        Optional<IdClassMapping> key,
        Optional<Generation> generation,
        Optional<String> generated) {

    /** The forms of identifiers. */
    public enum Form {
        /** One attribute, basic or a relationship. */
        SIMPLE,
        /** Several attributes, and a class that repeats them. */
        ID_CLASS,
        /** One embedded attribute. */
        EMBEDDED,
        /** None could be determined; reported already. */
        UNRESOLVED
    }

    /** Where a generated value comes from. */
    public sealed interface Generation {
        /** The database assigns it on insert. */
        record Identity() implements Generation {}

        /** A sequence, or the emulation of one; {@code generator} names a {@link GeneratorMapping}. */
        record Sequence(String generator) implements Generation {}

        /** A table of counters. */
        record Table(String generator) implements Generation {}

        /** A random UUID, for attributes of type UUID or String. */
        record Uuid() implements Generation {}
    }

    /**
     * The class of a composite identifier.
     *
     * @param members its members in key order, each with the access that reads it
     */
    public record IdClassMapping(ClassName name, Instantiation instantiation, List<IdClassMember> members) {
        public IdClassMapping {
            members = List.copyOf(members);
        }
    }

    /**
     * A member of an id class.
     *
     * @param attribute path of the entity's attribute of the same name
     * @param value how its value becomes a column's value; {@code Unresolved} for a nested one
     * @param nested for a relationship to an entity whose identifier is composite itself, and for an embedded value
     *     inside an embedded identifier: the class that holds its parts
     */
    public record IdClassMember(
            String attribute, ValueMapping value, AttributeAccess access, Optional<IdClassMapping> nested) {

        /** The name that the member has in its class. */
        public String name() {
            return attribute.substring(attribute.lastIndexOf('.') + 1);
        }
    }

    public IdentifierMapping {
        attributes = List.copyOf(attributes);
    }
}
