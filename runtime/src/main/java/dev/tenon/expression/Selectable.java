package dev.tenon.expression;

/**
 * What {@code select} can return for each row: an expression, or an entity path.
 *
 * <p>Without methods, because entity paths have members that are named after the user's attributes.
 *
 * @param <T> the Java type of the result
 */
@SuppressWarnings("UnusedTypeParameter") // T is what select(…) infers its result from
public interface Selectable<T> {}
