/** Identifiers of which one part is generated and another one assigned. */
package dev.tenon.it.keys.partly;
