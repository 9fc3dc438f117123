/** Queries over a small shop, written with the generated metamodel and run on both databases. */
package dev.tenon.it.querying;
