/**
 * What applications call: {@code Tenon}, {@code Session}, {@link dev.tenon.Ref} and the exceptions.
 *
 * <p>{@code Ref} and the exceptions are values that everything may import; {@code Session} stands to the right of the
 * query language, {@code Tenon} to the right of everything.
 */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
