package dev.tenon.processor.model.declaration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java type as a plain value, with the type variables of generic superclasses already replaced by what the entity
 * gave them.
 */
public sealed interface JavaType {

    /** The type as the user would write it, with simple class names. */
    String display();

    /** One of the eight primitive types. */
    record Primitive(Kind kind) implements JavaType {
        /** The primitive kinds. */
        public enum Kind {
            BOOLEAN,
            BYTE,
            SHORT,
            INT,
            LONG,
            CHAR,
            FLOAT,
            DOUBLE;

            /** The Java keyword. */
            public String keyword() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        @Override
        public String display() {
            return kind.keyword();
        }
    }

    /**
     * A class, interface, enum or record.
     *
     * @param name the class
     * @param arguments its type arguments; empty for a class without any, and for a raw type
     * @param raw whether type arguments are missing that the class declares
     */
    record Declared(ClassName name, List<JavaType> arguments, boolean raw) implements JavaType {
        public Declared {
            arguments = List.copyOf(arguments);
        }

        /** Whether this is the class of that canonical name. */
        public boolean is(String canonicalName) {
            return name.canonical().equals(canonicalName);
        }

        @Override
        public String display() {
            return arguments.isEmpty()
                    ? name.simple()
                    : name.simple()
                            + arguments.stream().map(JavaType::display).collect(Collectors.joining(", ", "<", ">"));
        }
    }

    /** An array. */
    record Array(JavaType component) implements JavaType {
        @Override
        public String display() {
            return component.display() + "[]";
        }
    }

    /** A type variable that nothing has replaced: the class itself is generic. {@code bound} is its first bound. */
    record Variable(String name, JavaType bound) implements JavaType {
        @Override
        public String display() {
            return name;
        }
    }

    /** A wildcard; {@code bound} is its upper bound, or {@code Object}. */
    record Wildcard(JavaType bound) implements JavaType {
        @Override
        public String display() {
            return "? extends " + bound.display();
        }
    }

    /** A name that the compiler could not resolve (it reports that itself), or an intersection and the like. */
    record Unresolved(String text) implements JavaType {
        @Override
        public String display() {
            return text;
        }
    }
}
