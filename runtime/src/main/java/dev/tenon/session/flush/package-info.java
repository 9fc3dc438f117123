/**
 * Writing a unit of work: what changed, in which order its rows have to be written, and the statements. Takes the
 * session's entries and gives rows; leaves the entries as the database has them. Imports {@code session.context}, {@code
 * session.cascade} and what stands left of them.
 *
 * <p>{@link dev.tenon.session.flush.Flush} is the whole, top to bottom. {@code Preparation} finds out without writing
 * anything, and refuses what cannot be written; {@code Execution} writes.
 */
@NullMarked
package dev.tenon.session.flush;

import org.jspecify.annotations.NullMarked;
