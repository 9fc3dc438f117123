/** A self-referential many-to-many relationship. */
package dev.tenon.it.seeds.joins.selfreferential;
