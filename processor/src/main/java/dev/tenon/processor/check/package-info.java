/**
 * The rules: every mistake that can be known from the classes.
 *
 * <p>Input: declarations and the mapping model. Output: diagnostics; the model itself does not change. What cannot be
 * linked at all was reported by {@code resolve} and is left alone here. Imports {@code diagnostic}, {@code model} and the
 * packages of the rules below.
 */
@NullMarked
package dev.tenon.processor.check;

import org.jspecify.annotations.NullMarked;
