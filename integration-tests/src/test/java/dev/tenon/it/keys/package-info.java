/** Identifiers that change: of rows, of what refers to them, and in memory (PKC). */
package dev.tenon.it.keys;
