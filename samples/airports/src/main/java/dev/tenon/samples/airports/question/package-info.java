/** A dozen questions that people would ask, as typed queries. */
@NullMarked
package dev.tenon.samples.airports.question;

import org.jspecify.annotations.NullMarked;
