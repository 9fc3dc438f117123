/**
 * What a database does in its own way: the SPI that a dialect implements, and how one is found. A dialect spells SQL from
 * parts; it knows neither entities nor the SQL tree. Imports {@code sql} (names), {@code type} and the exceptions.
 *
 * <p><b>Generated keys of several rows.</b> {@code insert … values (…), (…) returning id} gives the keys in an order that no
 * database promises. The keys themselves tell the order: every supported database takes the rows of a VALUES list one
 * after the other, and its identity columns only ascend, so the keys, sorted, belong to the rows as they were given. No
 * other column has to serve as a sentinel, and triggers or rules that reorder rows are not supported on such tables.
 */
@NullMarked
package dev.tenon.dialect;

import org.jspecify.annotations.NullMarked;
