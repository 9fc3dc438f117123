/**
 * The classes that make and store instances of an entity: loader, persister, self-filling subclass.
 *
 * <p>Input: plans. Output: Java source. Each class here writes one concern; {@link
 * dev.tenon.processor.write.entity.EntityUnitWriter EntityUnitWriter} puts them together. Imports {@code model} and
 * {@code plan}.
 */
@NullMarked
package dev.tenon.processor.write.entity;

import org.jspecify.annotations.NullMarked;
