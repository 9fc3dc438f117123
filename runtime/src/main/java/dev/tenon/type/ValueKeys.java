package dev.tenon.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of one column that a query lists ({@code x in (…)}). */
public record ValueKeys(DataType.Kind kind, List<?> values) implements Keys {
    @Override
    public int size() {
        return values.size();
    }

    @Override
    public List<DataType.Kind> kinds() {
        return List.of(kind);
    }

    @Override
    public boolean isIntegral() {
        return false;
    }

    @Override
    public long longAt(int index) {
        return ((Number) values.get(index)).longValue();
    }

    @Override
    public @Nullable Object valueAt(int index, int column) {
        return values.get(index);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
