package dev.tenon.jdbc;

import dev.tenon.type.Keys;
import dev.tenon.type.ParameterCapture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that are bound to a statement, as attributes hold them, for the log and for listeners. */
final class RecordedParameters implements ParameterCapture {
    private final List<@Nullable Object> values = new ArrayList<>();
    private int offset;

    /** What follows belongs to the next row of a batch. */
    void nextRow() {
        offset = values.size();
    }

    List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public void bound(int parameter, @Nullable Object value) {
        int index = offset + parameter - 1;
        while (values.size() <= index) {
            values.add(null);
        }
        values.set(index, value instanceof Keys keys ? listOf(keys) : value);
    }

    /** The keys of one column as they are; those of several as lists of their parts. */
    private static List<@Nullable Object> listOf(Keys keys) {
        List<@Nullable Object> list = new ArrayList<>(keys.size());
        int width = keys.kinds().size();
        for (int key = 0; key < keys.size(); key++) {
            list.add(width == 1 ? keys.valueAt(key, 0) : partsOf(keys, key, width));
        }
        return Collections.unmodifiableList(list);
    }

    private static List<@Nullable Object> partsOf(Keys keys, int key, int width) {
        List<@Nullable Object> parts = new ArrayList<>(width);
        for (int part = 0; part < width; part++) {
            parts.add(keys.valueAt(key, part));
        }
        return Collections.unmodifiableList(parts);
    }
}
