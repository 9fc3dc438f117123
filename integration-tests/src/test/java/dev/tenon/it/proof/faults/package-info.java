/** A database that fails at any one call: nothing is half written, nothing is left open, and the work can be done again. */
@NullMarked
package dev.tenon.it.proof.faults;

import org.jspecify.annotations.NullMarked;
