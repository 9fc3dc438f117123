/** What grows with the number of entities: the time to compile them, and the time until the first row is there. */
@NullMarked
package dev.tenon.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
