/** Foreign keys to unique columns that are not the identifier. */
package dev.tenon.it.relationships.natural;
