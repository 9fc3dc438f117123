package dev.tenon.session.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An order of values that is the same in each run (JAV-7): nulls first, then by class, and within a class by its own
 * order. What has none is ordered by its text.
 */
public final class ValueOrder {
    private ValueOrder() {}

    /** Compares two values. */
    public static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        Class<?> type = classOf(one);
        if (type != classOf(other)) {
            return type.getName().compareTo(classOf(other).getName());
        }
        return one instanceof Comparable<?> comparable ? compare(comparable, other) : compareTexts(one, other);
    }

    /** A constant with a body of its own is of a class of its own. */
    private static Class<?> classOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    @SuppressWarnings("unchecked") // of one class
    private static <T> int compare(Comparable<T> one, Object other) {
        return one.compareTo((T) other);
    }

    private static int compareTexts(Object one, Object other) {
        return one instanceof byte[] bytes
                ? Arrays.compare(bytes, (byte[]) other)
                : one.toString().compareTo(other.toString());
    }
}
