/** Plain references: loaded with their owners, to the closure. */
package dev.tenon.it.relationships.eager;
