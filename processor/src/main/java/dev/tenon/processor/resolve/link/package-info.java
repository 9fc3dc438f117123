/**
 * Entities together: keys, declared foreign keys, and the joins of relationships.
 *
 * <p>Input: drafts of all entities; output: links, each resolved once, on demand, because a key may need a join and a
 * join needs a key. Imports {@code model}, {@code diagnostic}, {@code resolve.name} and {@code resolve.attribute}.
 */
@NullMarked
package dev.tenon.processor.resolve.link;

import org.jspecify.annotations.NullMarked;
