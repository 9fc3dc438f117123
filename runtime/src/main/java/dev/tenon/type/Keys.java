package dev.tenon.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of keys, as one {@code {keys …}} token of a template takes them: for each key a value for each column.
 *
 * <p>Values have the class that goes with their column's kind ({@code Long}, {@code String}, {@code UUID}, {@code
 * LocalDate}, {@code Instant} …); the dialect turns them into what its driver takes.
 */
public interface Keys {
    /** The number of keys. */
    int size();

    /** The families of the columns. */
    List<DataType.Kind> kinds();

    /** Whether a key is one {@code long}, so that {@link #longAt} answers without an object. */
    boolean isIntegral();

    /** The {@code index}-th integral key. */
    long longAt(int index);

    /** The value of a column in the {@code index}-th key; boxed for an integral key. */
    @Nullable
    Object valueAt(int index, int column);
}
