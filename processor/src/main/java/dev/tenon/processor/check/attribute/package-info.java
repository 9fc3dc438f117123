/**
 * Rules over single attributes: types and annotations that do not fit each other.
 *
 * <p>Input: declared attributes. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.attribute;

import org.jspecify.annotations.NullMarked;
