/**
 * Rules over identifiers, generated values and versions.
 *
 * <p>Input: declared classes and their persistent attributes. Output: diagnostics. One class is one rule. Imports {@code check.subject}, {@code diagnostic}, {@code
 * model}, {@code resolve.name} and the names of {@code runtime}.
 */
@NullMarked
package dev.tenon.processor.check.identifier;

import org.jspecify.annotations.NullMarked;
