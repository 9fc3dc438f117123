/** Entities of a second package with superclasses of a third. */
package dev.tenon.it.embedded.other;
