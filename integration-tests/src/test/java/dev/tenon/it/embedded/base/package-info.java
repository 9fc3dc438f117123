/** Mapped superclasses of another package: what entities inherit is not theirs to touch. */
package dev.tenon.it.embedded.base;
