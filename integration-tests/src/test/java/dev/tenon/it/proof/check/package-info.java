/** Compares what tables hold, and what objects hold, with the model. */
@NullMarked
package dev.tenon.it.proof.check;

import org.jspecify.annotations.NullMarked;
