/**
 * The metamodel class of a mapped class ({@code Customer_}), from declarations alone.
 *
 * <p>Input: declarations, erroneous ones too, because mappings mention the metamodel in annotations and code. Output:
 * source. What cannot be named (a private class, a type that is missing) is {@code Object}, or left out, so that no
 * error of the compiler follows from generated code. Imports {@code diagnostic}, {@code model} and {@code
 * resolve.attribute}.
 */
@NullMarked
package dev.tenon.processor.write.metamodel;

import org.jspecify.annotations.NullMarked;
