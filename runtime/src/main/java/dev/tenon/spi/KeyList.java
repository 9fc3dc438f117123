package dev.tenon.spi;

import dev.tenon.type.DataType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one {@code {keys …}} token, column by column, ready to be bound as arrays or as single parameters.
 *
 * <p>A single integral column is a {@code long[]}; everything else is objects in the form that JDBC takes.
 */
public final class KeyList {
    private static final int INITIAL_CAPACITY = 16;

    private final List<DataType.Kind> kinds;
    private final boolean integral;
    private long[] longs = new long[0];
    /** Row by row. */
    private @Nullable Object[] values = new Object[0];

    private int size;

    private KeyList(List<DataType.Kind> kinds, boolean integral) {
        this.kinds = kinds;
        this.integral = integral;
        if (integral) {
            longs = new long[INITIAL_CAPACITY];
        } else {
            values = new Object[INITIAL_CAPACITY * kinds.size()];
        }
    }

    /** For keys of one integral column. */
    public static KeyList ofLongs(DataType.Kind kind) {
        return new KeyList(List.of(kind), true);
    }

    /** For any other keys. */
    public static KeyList ofColumns(DataType.Kind... kinds) {
        return new KeyList(List.of(kinds), false);
    }

    /** Adds an integral key. */
    public void add(long key) {
        if (size == longs.length) {
            longs = Arrays.copyOf(longs, size * 2);
        }
        longs[size++] = key;
    }

    /** Adds a key of as many values as there are columns. */
    public void add(@Nullable Object... key) {
        int width = kinds.size();
        if ((size + 1) * width > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        System.arraycopy(key, 0, values, size * width, width);
        size++;
    }

    /** The number of keys. */
    public int size() {
        return size;
    }

    /** The families of the columns. */
    public List<DataType.Kind> kinds() {
        return kinds;
    }

    /** Whether the keys are {@code long}s. */
    public boolean isIntegral() {
        return integral;
    }

    /** The {@code index}-th integral key. */
    public long longAt(int index) {
        return longs[index];
    }

    /** The value of a column in the {@code index}-th key; boxed for an integral key. */
    public @Nullable Object valueAt(int index, int column) {
        return integral ? (Object) longs[index] : values[index * kinds.size() + column];
    }
}
