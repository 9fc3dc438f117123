/**
 * What the rules look at: mapped classes, their persistent attributes, and what is known of a column's writers.
 *
 * <p>Input: declarations and the mapping model. Output: views of both that a rule can walk without knowing how they were
 * made. Imports {@code diagnostic}, {@code model} and {@code
 * resolve.name}.
 */
@NullMarked
package dev.tenon.processor.check.subject;

import org.jspecify.annotations.NullMarked;
