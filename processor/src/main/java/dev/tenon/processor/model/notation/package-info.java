/**
 * Mappings as text, by which one compilation tells another what it resolved.
 *
 * <p>Input and output: {@link dev.tenon.processor.model.mapping.EntityMapping EntityMapping} and strings. Imports {@code
 * model.declaration} and {@code model.mapping}.
 */
@NullMarked
package dev.tenon.processor.model.notation;

import org.jspecify.annotations.NullMarked;
