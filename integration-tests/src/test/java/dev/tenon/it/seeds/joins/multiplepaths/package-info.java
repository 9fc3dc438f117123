/** Handling multiple join paths. */
package dev.tenon.it.seeds.joins.multiplepaths;
