/**
 * Who listens to what in one {@code Tenon}: the callbacks of entities, and the listeners that its builder was given.
 *
 * <p>Input: generated {@code X_Callbacks} and what users registered. Output: for each entity those who are to be called,
 * or nothing. Imports {@code spi} and the session's interface; {@code load} and {@code session} call.
 */
@NullMarked
package dev.tenon.event;

import org.jspecify.annotations.NullMarked;
