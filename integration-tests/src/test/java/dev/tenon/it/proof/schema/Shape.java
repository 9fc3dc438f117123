package dev.tenon.it.proof.schema;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entity: its class, its table, how its rows are named, and its values. */
public final class Shape {
    private final Class<?> type;
    private final String table;
    private final Slot id;
    private final Slot label;
    private final List<Value> values = new ArrayList<>();
    private boolean assigned;
    private boolean versioned;

    private Shape(Class<?> type, String table, Slot id, Slot label) {
        this.type = type;
        this.table = table;
        this.id = id;
        this.label = label;
    }

    /** An entity whose identifier {@code id} the database makes; its {@code label} tells its rows apart. */
    public static Shape generated(Class<?> type, String table) {
        return new Shape(type, table, new Slot(type, "id"), new Slot(type, "label"));
    }

    /** An entity whose identifier is its label, which the program gives it. */
    public static Shape assigned(Class<?> type, String table) {
        Slot label = new Slot(type, "label");
        Shape shape = new Shape(type, table, label, label);
        shape.assigned = true;
        return shape;
    }

    /** With a value in a column. */
    public Shape value(String field, String column, @Nullable Object... choices) {
        values.add(Value.simple(new Slot(type, field), column, choices));
        return this;
    }

    /** With a value in several columns; {@code choices} begin with what a new object has. */
    @SafeVarargs
    public final <V> Shape embedded(String field, Map<String, Function<V, Object>> columns, @Nullable V... choices) {
        values.add(Value.embedded(new Slot(type, field), columns, Arrays.asList(choices)));
        return this;
    }

    /** With a number {@code version}, which counts the updates. */
    public Shape versioned() {
        versioned = true;
        return this;
    }

    /** The class. */
    public Class<?> type() {
        return type;
    }

    /** The class's name. */
    public String name() {
        return type.getSimpleName();
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** The values. */
    public List<Value> values() {
        return values;
    }

    /** Whether rows count their updates. */
    public boolean isVersioned() {
        return versioned;
    }

    /** The column to which foreign keys refer. */
    public String keyColumn() {
        return assigned ? "label" : "id";
    }

    /** The identifier of an object. */
    public @Nullable Object id(Object object) {
        return id.get(object);
    }

    /** What an object is called. */
    public String label(Object object) {
        return String.valueOf(label.get(object));
    }

    /** A new object, by the program's own means. */
    public Object instantiate(String name) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            label.set(made, name);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
