/**
 * Attributes on their own: which members are persistent, how they are reached, and what each one is.
 *
 * <p>Input: declarations; output: drafts, which know their own columns but nothing of other entities' columns. Imports
 * {@code model}, {@code diagnostic} and {@code resolve.name}.
 */
@NullMarked
package dev.tenon.processor.resolve.attribute;

import org.jspecify.annotations.NullMarked;
