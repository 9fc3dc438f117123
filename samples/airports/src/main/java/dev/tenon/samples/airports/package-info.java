/** The airports sample: what an application with Tenon looks like. */
@NullMarked
package dev.tenon.samples.airports;

import org.jspecify.annotations.NullMarked;
