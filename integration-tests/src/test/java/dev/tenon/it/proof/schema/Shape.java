package dev.tenon.it.proof.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entity: its class, its table, how its rows are named, and its values. */
public final class Shape {
    private final Class<?> type;
    private final @Nullable Shape parent;
    private final String table;
    private final Identity identity;
    private final Key key;
    private final Slot label;
    private final List<Value> values = new ArrayList<>();
    private final List<String> secondaryTables = new ArrayList<>();
    private String rows;
    private boolean versioned;

    private Shape(Class<?> type, @Nullable Shape parent, String table, Identity identity, Key key) {
        this.type = type;
        this.parent = parent;
        this.table = table;
        this.rows = table;
        this.identity = identity;
        this.key = key;
        this.label = new Slot(type, "label");
    }

    private Shape(Class<?> type, String table, Identity identity) {
        this(type, null, table, identity, identity.key());
    }

    /** An entity whose identifier {@code id} the database makes; its {@code label} tells its rows apart. */
    public static Shape generated(Class<?> type, String table) {
        return new Shape(type, table, new Identity.Generated(new Slot(type, "id")));
    }

    /** An entity whose identifier is given by the program. */
    public static Shape assigned(String table, Identity.Given<?> identity) {
        return new Shape(identity.type(), table, identity);
    }

    /** An entity that extends another one; its table has what it adds, and the identifier in a column of its own. */
    public static Shape extending(Shape parent, Class<?> type, String table, String keyColumn) {
        Shape shape = new Shape(type, parent, table, parent.identity, Key.of(keyColumn));
        Shape root = shape.root();
        shape.rows += " left join " + root.table + " on " + root.table + "."
                + root.key.columns().get(0) + " = " + table + "." + keyColumn;
        return shape;
    }

    /** With a value in a column. */
    public Shape value(String field, String column, @Nullable Object... choices) {
        values.add(Value.simple(new Slot(type, field), column, choices));
        return this;
    }

    /** With a value in a column that is unique. */
    public Shape unique(String field, String column, @Nullable Object... choices) {
        values.add(Value.simple(new Slot(type, field), column, choices).asUnique());
        return this;
    }

    /** With a value in several columns; {@code choices} begin with what a new object has. */
    @SafeVarargs
    public final <V> Shape embedded(String field, Map<String, Function<V, Object>> columns, @Nullable V... choices) {
        values.add(Value.embedded(new Slot(type, field), columns, Arrays.asList(choices)));
        return this;
    }

    /** With some of its values in a second table, whose rows refer to its own by that column. */
    public Shape beside(String secondaryTable, String column) {
        secondaryTables.add(secondaryTable);
        rows += " left join " + secondaryTable + " on " + secondaryTable + "." + column + " = " + table + "."
                + key().columns().get(0);
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

    /** The tables that hold a part of its rows, if there are any. */
    public List<String> secondaryTables() {
        return secondaryTables;
    }

    /** What stands behind {@code from} to read all of its rows, with the labels. */
    public String rows() {
        return rows;
    }

    /** The values, those of superclasses first. */
    public List<Value> values() {
        return chain().stream().flatMap(shape -> shape.values.stream()).toList();
    }

    /** The values that it adds to those of its superclasses. */
    public List<Value> ownValues() {
        return values;
    }

    /** Whether rows count their updates. */
    public boolean isVersioned() {
        return root().versioned;
    }

    // Hierarchies

    /** Whether no other entity is above it. */
    public boolean isRoot() {
        return parent == null;
    }

    /** The entity above all others of its hierarchy. */
    public Shape root() {
        return parent == null ? this : parent.root();
    }

    /** The entities from the root to this one: an object has a row in the table of each. */
    public List<Shape> chain() {
        List<Shape> chain = parent == null ? new ArrayList<>() : new ArrayList<>(parent.chain());
        chain.add(this);
        return chain;
    }

    /** Whether its objects are objects of that entity. */
    public boolean isA(Shape other) {
        return this == other || (parent != null && parent.isA(other));
    }

    /** Whether it has no objects but those of entities that extend it. */
    public boolean isAbstract() {
        return Modifier.isAbstract(type.getModifiers());
    }

    // What tells objects apart

    /** What tells its rows apart. */
    public Identity identity() {
        return identity;
    }

    /** The columns to which foreign keys refer. */
    public Key key() {
        return key;
    }

    /** What the objects of the entity are called. */
    public String labelOf(int number) {
        return name().toLowerCase(Locale.ROOT) + number;
    }

    /** What an object is called. */
    public String label(Object object) {
        return String.valueOf(label.get(object));
    }

    /** A new object, by the program's own means; an identifier that is not generated is made of the second number. */
    public Object instantiate(int number, int key) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object made = constructor.newInstance();
            label.set(made, labelOf(number));
            if (identity instanceof Identity.Given<?> given) {
                given.give(made, null, key);
            }
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
