/**
 * Rules over the interfaces that map other classes, and over what can be reached from beside them.
 *
 * <p>Input: interfaces annotated {@code @MappingOf} as declared, with the classes that they name. Output: diagnostics. One
 * class is one rule. Imports {@code check.subject}, {@code diagnostic} and {@code model}.
 */
@NullMarked
package dev.tenon.processor.check.standin;

import org.jspecify.annotations.NullMarked;
