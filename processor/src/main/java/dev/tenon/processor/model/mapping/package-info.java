/**
 * What the mapping means: tables, columns, keys, attributes and relationships, linked and complete.
 *
 * <p>Produced by {@code resolve}, or read back from the loaders of other modules; consumed by {@code check} and {@code
 * plan}. A part that cannot be resolved becomes an {@code Unresolved} value, about which everything that depends on it
 * stays silent: one cause, one error. Imports {@code model.declaration} and the runtime's names and types.
 */
@NullMarked
package dev.tenon.processor.model.mapping;

import org.jspecify.annotations.NullMarked;
