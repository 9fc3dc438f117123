/** Attributes that are kept as JSON, and compared by what would be written. */
@NullMarked
package dev.tenon.it.json;

import org.jspecify.annotations.NullMarked;
