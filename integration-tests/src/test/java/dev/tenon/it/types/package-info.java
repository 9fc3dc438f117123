/** Values, keys, errors, sequences and schemas, on both databases. */
@NullMarked
package dev.tenon.it.types;

import org.jspecify.annotations.NullMarked;
