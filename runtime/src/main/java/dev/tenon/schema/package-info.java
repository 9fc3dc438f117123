/**
 * The schema that the mappings need: from the descriptions of all entities to DDL, and the comparison with a live database.
 * Imports {@code mapping}, {@code spi} (the catalogue), {@code dialect} and {@code jdbc}.
 */
@NullMarked
package dev.tenon.schema;

import org.jspecify.annotations.NullMarked;
