/** Attributes that are not read with their row, but when they are asked for (LOD-31). */
@NullMarked
package dev.tenon.it.deferred;

import org.jspecify.annotations.NullMarked;
