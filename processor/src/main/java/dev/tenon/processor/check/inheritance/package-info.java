/**
 * Rules over entities that extend entities.
 *
 * <p>Input: declared classes. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code model}
 * and {@code resolve.name}.
 */
@NullMarked
package dev.tenon.processor.check.inheritance;

import org.jspecify.annotations.NullMarked;
