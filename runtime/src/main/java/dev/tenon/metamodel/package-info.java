/**
 * What generated metamodel classes ({@code Customer_}) are made of: typed attributes, relationships and paths, as immutable
 * values that know names and Java types only. Columns are looked up in the {@code EntityCatalog} when a statement is
 * compiled. Imports {@code expression}, {@code mapping}, {@code spi} and what stands to their left.
 */
@NullMarked
package dev.tenon.metamodel;

import org.jspecify.annotations.NullMarked;
