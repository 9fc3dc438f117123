/**
 * Rules over {@code @Projection} records.
 *
 * <p>Input: declared records and what their components mean. Output: diagnostics. One class is one rule. Imports {@code
 * check.subject}, {@code diagnostic}, {@code model}, {@code resolve.name} and {@code resolve.attribute}.
 */
@NullMarked
package dev.tenon.processor.check.projection;

import org.jspecify.annotations.NullMarked;
