/**
 * The index of a compilation's entities, by which they are found at run time.
 *
 * <p>Input: the entities, and what an earlier build left. Output: the index class and its service entry. Imports {@code
 * diagnostic}, {@code model} and {@code plan}.
 */
@NullMarked
package dev.tenon.processor.write.index;

import org.jspecify.annotations.NullMarked;
