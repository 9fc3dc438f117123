/** Texts in columns that are defined as another type of the database. */
@NullMarked
package dev.tenon.it.defined;

import org.jspecify.annotations.NullMarked;
