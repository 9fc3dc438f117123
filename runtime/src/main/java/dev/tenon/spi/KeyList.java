package dev.tenon.spi;

import dev.tenon.type.DataType;
import dev.tenon.type.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one {@code {keys …}} token, column by column, ready to be bound as arrays or as single parameters.
 *
 * <p>A single integral column is a {@code long[]}; everything else is objects of the class that goes with the column's kind.
 */
public final class KeyList implements Keys {
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

    /** Adds a key of one value: an object, whatever number it may be. */
    public void add(@Nullable Object key) {
        add(new @Nullable Object[] {key});
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
    @Override
    public int size() {
        return size;
    }

    /** The families of the columns. */
    @Override
    public List<DataType.Kind> kinds() {
        return kinds;
    }

    /** Whether the keys are {@code long}s. */
    @Override
    public boolean isIntegral() {
        return integral;
    }

    /** The {@code index}-th integral key. */
    @Override
    public long longAt(int index) {
        return longs[index];
    }

    /** The value of a column in the {@code index}-th key; boxed for an integral key. */
    @Override
    public @Nullable Object valueAt(int index, int column) {
        return integral ? (Object) longs[index] : values[index * kinds.size() + column];
    }

    /** The keys as the statement log shows them. */
    @Override
    public String toString() {
        StringJoiner keys = new StringJoiner(", ", "[", "]");
        for (int key = 0; key < size; key++) {
            keys.add(kinds.size() == 1 ? String.valueOf(valueAt(key, 0)) : row(key));
        }
        return keys.toString();
    }

    private String row(int key) {
        StringJoiner row = new StringJoiner(", ", "(", ")");
        for (int column = 0; column < kinds.size(); column++) {
            row.add(String.valueOf(valueAt(key, column)));
        }
        return row.toString();
    }
}
