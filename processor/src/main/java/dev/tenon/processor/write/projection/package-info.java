/**
 * The classes that read {@code @Projection} records.
 *
 * <p>Input: projection plans. Output: sources. Imports {@code plan} and {@code write.entity}.
 */
@NullMarked
package dev.tenon.processor.write.projection;

import org.jspecify.annotations.NullMarked;
