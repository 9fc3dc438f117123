/** Reads the resource files into the database. */
@NullMarked
package dev.tenon.samples.airports.data;

import org.jspecify.annotations.NullMarked;
