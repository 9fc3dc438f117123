/**
 * From what the user wrote to what it means: declarations in, mapping model out.
 *
 * <p>Reports, through {@code Diagnostics}, only what cannot be resolved; rules over a resolved model are {@code
 * check}'s. Plain Java: imports {@code diagnostic} and {@code model}; its packages form the list {@code name},
 * {@code attribute}, {@code link}, {@code assembly}, {@code projection}.
 */
@NullMarked
package dev.tenon.processor.resolve;

import org.jspecify.annotations.NullMarked;
