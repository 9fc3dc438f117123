/**
 * Rows into objects: what a session loads, when, and for whom. Takes compiled queries, keys and touched associations;
 * gives managed entities, tracked collections and references. Never imports {@code session}, which it sees as {@link
 * dev.tenon.load.PersistenceContext}. Imports everything to the left of {@code session}.
 */
@NullMarked
package dev.tenon.load;

import org.jspecify.annotations.NullMarked;
