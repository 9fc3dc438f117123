/**
 * A JDBC driver without a database: its statements answer at once, with rows that are computed from their position.
 * What is measured with it is the cost of the code above JDBC, and nothing else.
 */
@NullMarked
package dev.tenon.benchmarks.canned;

import org.jspecify.annotations.NullMarked;
