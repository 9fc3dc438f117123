/**
 * The mapping report: what the mappings of a compilation mean, as one Markdown file for people.
 *
 * <p>Input: the mapping model, with what the checks know and what was reported. Output: text, deterministic to the byte.
 * Imports the model, {@code check} and the runtime's templates; knows neither the compiler nor JavaPoet.
 */
@NullMarked
package dev.tenon.processor.report;

import org.jspecify.annotations.NullMarked;
