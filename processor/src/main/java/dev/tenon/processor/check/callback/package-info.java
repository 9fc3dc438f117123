/**
 * Rules about callback methods and the listeners that {@code @EntityListeners} names.
 *
 * <p>Input: declarations and the mapping model. Output: diagnostics. Imports {@code check.subject} and what stands above
 * {@code check}.
 */
@NullMarked
package dev.tenon.processor.check.callback;

import org.jspecify.annotations.NullMarked;
