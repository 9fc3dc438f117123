/**
 * From drafts and links to the mapping model: attributes, tables, identifiers, generators.
 *
 * <p>Imports {@code model}, {@code diagnostic}, {@code resolve.name}, {@code resolve.attribute} and {@code
 * resolve.link}.
 */
@NullMarked
package dev.tenon.processor.resolve.assembly;

import org.jspecify.annotations.NullMarked;
