/** Composite secondary joins. */
package dev.tenon.it.seeds.joins.compositesecondary;
