package dev.tenon.type;

import org.jspecify.annotations.Nullable;

/** Told of each parameter that is bound, for the statement log and for listeners. */
@FunctionalInterface
public interface ParameterCapture {
    /**
     * A parameter was bound.
     *
     * @param parameter index, from 1
     * @param value as the attribute held it; a {@link Keys} for a list of keys
     */
    void bound(int parameter, @Nullable Object value);
}
