/**
 * Rules over what is recognised but not built yet, and what belongs to other frameworks.
 *
 * <p>Input: declared classes and attributes. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.feature;

import org.jspecify.annotations.NullMarked;
