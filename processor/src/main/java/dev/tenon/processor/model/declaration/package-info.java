/**
 * What the user wrote: classes, members and annotations as plain values, with positions.
 *
 * <p>Produced by {@code read}; consumed by {@code resolve}, {@code check} and by the writer of the metamodel. A
 * declaration may be wrong. It holds no compiler object, only an {@link
 * dev.tenon.processor.model.declaration.Address Address} from which a position can be found again in a later round.
 * Imports nothing of the processor.
 */
@NullMarked
package dev.tenon.processor.model.declaration;

import org.jspecify.annotations.NullMarked;
