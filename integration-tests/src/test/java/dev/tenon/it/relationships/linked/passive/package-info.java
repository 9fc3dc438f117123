/** One-to-ones over link tables whose rows the database deletes. */
package dev.tenon.it.relationships.linked.passive;
