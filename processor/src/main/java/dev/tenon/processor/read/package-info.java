/**
 * From {@code javax.lang.model} to declarations: what the user wrote, as plain values.
 *
 * <p>Input: the names of the mapped classes that the rounds brought. Output: {@link
 * dev.tenon.processor.model.declaration.Declarations Declarations}, and the way back from an address to an element when
 * a diagnostic is printed. The only stage that sees the compiler, so that another front end can stand beside it. It
 * accepts erroneous code: what the compiler could not resolve becomes an {@code Unresolved} value. Imports {@code
 * diagnostic} and {@code model}.
 */
@NullMarked
package dev.tenon.processor.read;

import org.jspecify.annotations.NullMarked;
