/** "Combining Association Object with Many-to-Many Access Patterns": one table, seen in two ways. */
package dev.tenon.it.seeds.basic.combined;
