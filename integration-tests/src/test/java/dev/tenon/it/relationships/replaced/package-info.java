/** Children whose identifiers are taken by their successors. */
@NullMarked
package dev.tenon.it.relationships.replaced;

import org.jspecify.annotations.NullMarked;
