/**
 * What a database does in its own way: the SPI that a dialect implements, and how one is found. A dialect spells SQL from
 * parts; it knows neither entities nor the SQL tree. Imports {@code sql} (names), {@code type} and the exceptions.
 */
@NullMarked
package dev.tenon.dialect;

import org.jspecify.annotations.NullMarked;
