/** Sessions of several threads over the same rows. */
@NullMarked
package dev.tenon.it.proof.soak;

import org.jspecify.annotations.NullMarked;
