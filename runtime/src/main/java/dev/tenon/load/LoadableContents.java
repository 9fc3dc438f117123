package dev.tenon.load;

import org.jspecify.annotations.Nullable;

/** A collection attribute as the rows of a statement fill it. */
interface LoadableContents extends TrackedContents {
    /** What all collections of the attribute share. */
    TrackedAttribute role();

    /** Begins to take the rows' elements. */
    void beginLoading();

    /** Whether it takes elements now. */
    boolean isLoading();

    /** Takes the element of a row: an entry for an entity; for a map of values, key and value one after the other. */
    void arrive(@Nullable Object element);

    /**
     * Takes the element of a row that says its place in a list.
     *
     * @param place negative for none
     */
    default void arriveAt(int place, @Nullable Object element) {
        arrive(element);
    }

    /** All rows are there, and their objects complete: fills the container. */
    void finishLoading();

    /** Loading was given up: it is as if it had not begun. */
    void abandonLoading();
}
