package dev.tenon.it.proof.schema;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** A field of an entity, read and set as the program's own code would read and set it. */
public final class Slot {
    private final Field field;
    private final boolean merging;

    /** The field of that name, which a superclass may have. */
    public Slot(Class<?> type, String name) {
        merging = false;
        try {
            field = declared(type, name);
            field.setAccessible(true);
        } catch (NoSuchFieldException missing) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no field " + name, missing);
        }
    }

    private static Field declared(Class<?> type, String name) throws NoSuchFieldException {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException missing) {
            if (type.getSuperclass() == null) {
                throw missing;
            }
            return declared(type.getSuperclass(), name);
        }
    }

    private Slot(Slot slot) {
        field = slot.field;
        merging = true;
    }

    /** With {@code cascade = MERGE}. */
    public Slot merging() {
        return new Slot(this);
    }

    /** Whether what it leads to is merged, too. */
    public boolean isMerging() {
        return merging;
    }

    /** The field's name. */
    public String name() {
        return field.getName();
    }

    /** The field's declared type. */
    public Class<?> type() {
        return field.getType();
    }

    /** What an object has there. */
    public @Nullable Object get(Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException never) {
            throw new AssertionError(never);
        }
    }

    /** Gives an object something else. */
    public void set(Object object, @Nullable Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException never) {
            throw new AssertionError(never);
        }
    }
}
