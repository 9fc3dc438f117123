/** Two relationships to one table, an association object, and references that infer their columns. */
package dev.tenon.it.relationships.twice;
