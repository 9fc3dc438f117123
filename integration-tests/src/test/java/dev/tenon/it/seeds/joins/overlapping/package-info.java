/** Overlapping foreign keys. */
package dev.tenon.it.seeds.joins.overlapping;
