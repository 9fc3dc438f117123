package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the Java type of an attribute holds what it refers to. */
sealed interface HeldType {

    /** The value itself. */
    record Single(JavaType type) implements HeldType {}

    /** A {@code Ref}; empty if it is raw. */
    record Reference(Optional<JavaType> target) implements HeldType {}

    /**
     * A collection that can be mapped.
     *
     * @param element empty if it is raw or says {@code <?>}
     * @param key of a map
     */
    record Many(Container container, Optional<JavaType> element, Optional<JavaType> key) implements HeldType {}

    /** A collection class, or an array, that cannot be mapped. */
    record OtherCollection(JavaType type) implements HeldType {}

    Map<String, Container> CONTAINERS = Map.of(
            "java.util.List",
            Container.LIST,
            "java.util.Set",
            Container.SET,
            "java.util.Collection",
            Container.COLLECTION,
            "java.util.Map",
            Container.MAP,
            "java.util.SortedSet",
            Container.SORTED_SET,
            "java.util.SortedMap",
            Container.SORTED_MAP,
            TenonNames.WRITE_ONLY_COLLECTION,
            Container.WRITE_ONLY);

    Set<String> OTHER_COLLECTIONS = Set.of(
            "java.lang.Iterable",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Vector",
            "java.util.Stack",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.NavigableSet",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.NavigableMap",
            "java.util.Hashtable",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.ArrayDeque",
            "java.util.Iterator",
            "java.util.stream.Stream");

    /** Takes a type apart. */
    static HeldType of(JavaType written) {
        JavaType type = JavaTypes.bounded(written);
        if (type instanceof JavaType.Array) {
            return new OtherCollection(type);
        }
        if (!(type instanceof JavaType.Declared declared)) {
            return new Single(type);
        }
        String name = declared.name().canonical();
        if (name.equals(TenonNames.REF)) {
            return new Reference(argument(declared.arguments(), 0));
        }
        Container container = CONTAINERS.get(name);
        if (container == null) {
            return OTHER_COLLECTIONS.contains(name) ? new OtherCollection(type) : new Single(type);
        }
        boolean map = container == Container.MAP || container == Container.SORTED_MAP;
        return new Many(
                container,
                argument(declared.arguments(), map ? 1 : 0),
                map ? argument(declared.arguments(), 0) : Optional.empty());
    }

    /** Whether a collection says that it holds that class, or does not say what it holds. */
    static boolean isWritten(JavaType collection, ClassName content) {
        if (!(JavaTypes.bounded(collection) instanceof JavaType.Declared declared)
                || declared.arguments().isEmpty()) {
            return true;
        }
        JavaType last = declared.arguments().get(declared.arguments().size() - 1);
        return last instanceof JavaType.Wildcard
                || JavaTypes.isUnresolved(last)
                || JavaTypes.erasedName(JavaTypes.bounded(last)).equals(content.canonical());
    }

    /** What a type says that it holds, {@code Object} included; empty if it is raw or says {@code <?>}. */
    static Optional<JavaType> declaredContent(JavaType written) {
        JavaType type = JavaTypes.bounded(written);
        HeldType held = of(type);
        if (held instanceof Single single) {
            return Optional.of(single.type());
        }
        if (!(type instanceof JavaType.Declared declared)
                || declared.arguments().isEmpty()) {
            return Optional.empty();
        }
        JavaType last = declared.arguments().get(declared.arguments().size() - 1);
        return last instanceof JavaType.Wildcard ? held.content() : Optional.of(JavaTypes.bounded(last));
    }

    private static Optional<JavaType> argument(List<JavaType> arguments, int index) {
        if (index >= arguments.size()) {
            return Optional.empty();
        }
        JavaType argument = JavaTypes.bounded(arguments.get(index));
        boolean anything = argument instanceof JavaType.Declared declared && declared.is("java.lang.Object");
        return anything ? Optional.empty() : Optional.of(argument);
    }

    /** What it is made of in the end: the element, the target, the type itself. */
    default Optional<JavaType> content() {
        if (this instanceof Single single) {
            return Optional.of(single.type());
        }
        if (this instanceof Reference reference) {
            return reference.target();
        }
        return this instanceof Many many ? many.element() : Optional.empty();
    }
}
