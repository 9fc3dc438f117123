/** Prints what the application finds. */
@NullMarked
package dev.tenon.samples.airports.report;

import org.jspecify.annotations.NullMarked;
