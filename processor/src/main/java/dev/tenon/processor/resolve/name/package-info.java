/**
 * Names: those of the annotations that are understood, and those that the database gets by default.
 *
 * <p>Input: names of attributes and entities; output: identifiers. Imports {@code model} and the runtime's names.
 */
@NullMarked
package dev.tenon.processor.resolve.name;

import org.jspecify.annotations.NullMarked;
