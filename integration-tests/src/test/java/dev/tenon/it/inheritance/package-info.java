/** Entities that extend entities, with a table for each class (the joined strategy). */
@NullMarked
package dev.tenon.it.inheritance;

import org.jspecify.annotations.NullMarked;
