/** Entities whose rows stand in several tables. */
@NullMarked
package dev.tenon.it.secondary;

import org.jspecify.annotations.NullMarked;
