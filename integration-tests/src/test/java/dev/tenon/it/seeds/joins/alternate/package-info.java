/** Specifying alternate join conditions. */
package dev.tenon.it.seeds.joins.alternate;
