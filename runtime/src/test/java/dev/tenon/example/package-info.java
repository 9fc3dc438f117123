/**
 * A small shop, with the classes that the processor generates for it written by hand: what the runtime is tested with,
 * and what the processor aims at.
 */
@NullMarked
package dev.tenon.example;

import org.jspecify.annotations.NullMarked;
