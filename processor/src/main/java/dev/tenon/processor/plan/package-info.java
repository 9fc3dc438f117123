/**
 * From the mapping model to what generated code does: SQL templates, keys, the columns that are read and written and in
 * which order.
 *
 * <p>Input: resolved mappings without errors. Output: plans, which {@code write} turns into Java. Plain Java, no
 * compiler and no JavaPoet. Imports {@code model} and the runtime's names and types.
 */
@NullMarked
package dev.tenon.processor.plan;

import org.jspecify.annotations.NullMarked;
