/**
 * From plans to Java source: the classes that stand beside each entity.
 *
 * <p>Input: declarations for the metamodel, plans for the rest. Output: source text, handed to a {@link
 * dev.tenon.processor.write.SourceSink SourceSink}. JavaPoet lives here and nowhere else. Imports {@code diagnostic}
 * and {@code model}.
 */
@NullMarked
package dev.tenon.processor.write;

import org.jspecify.annotations.NullMarked;
