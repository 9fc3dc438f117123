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
    private long[] longs = new long[0];
    private @Nullable Object[][] columns = new @Nullable Object[0][];
    private int size;

    private KeyList(List<DataType.Kind> kinds, boolean integral) {
        this.kinds = kinds;
        if (integral) {
            longs = new long[INITIAL_CAPACITY];
        } else {
            columns = new @Nullable Object[kinds.size()][INITIAL_CAPACITY];
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
    public void add(@Nullable Object... values) {
        for (int i = 0; i < columns.length; i++) {
            if (size == columns[i].length) {
                columns[i] = Arrays.copyOf(columns[i], size * 2);
            }
            columns[i][size] = values[i];
        }
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
        return columns.length == 0;
    }

    /** The {@code index}-th integral key. */
    public long longAt(int index) {
        return longs[index];
    }

    /** The value of a column in the {@code index}-th key; boxed for an integral key. */
    public @Nullable Object valueAt(int index, int column) {
        return isIntegral() ? (Object) longs[index] : columns[column][index];
    }
}
