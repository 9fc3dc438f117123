package dev.tenon.jdbc;

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
        values.set(index, value);
    }
}
