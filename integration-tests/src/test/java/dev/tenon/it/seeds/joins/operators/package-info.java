/** Operators of one database in join conditions. */
package dev.tenon.it.seeds.joins.operators;
