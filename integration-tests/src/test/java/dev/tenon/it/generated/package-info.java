/** Columns whose values the database makes. */
package dev.tenon.it.generated;
