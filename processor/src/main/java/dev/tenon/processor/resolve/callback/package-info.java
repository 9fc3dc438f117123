/**
 * Which methods are called back, by what is declared alone.
 *
 * <p>Input: declarations. Output: methods in the order in which they are called, for the resolvers and the checks. Imports
 * {@code model.declaration}.
 */
@NullMarked
package dev.tenon.processor.resolve.callback;

import org.jspecify.annotations.NullMarked;
