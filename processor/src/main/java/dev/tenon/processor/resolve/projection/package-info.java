/**
 * From the components of {@code @Projection} records to the attributes that they name.
 *
 * <p>Input: declarations and the resolved entities. Output: {@code ProjectionMapping}. Imports the packages of {@code
 * resolve} and {@code model}.
 */
@NullMarked
package dev.tenon.processor.resolve.projection;

import org.jspecify.annotations.NullMarked;
