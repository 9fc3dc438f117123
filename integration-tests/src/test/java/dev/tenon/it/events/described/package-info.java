/** A class that nobody annotated, and who is told of its life. */
package dev.tenon.it.events.described;
