/** Composite keys, positions and keys of maps with names that need quotes. */
package dev.tenon.it.names.quoted;
