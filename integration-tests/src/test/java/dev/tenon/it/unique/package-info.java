/** Unique values that pass from row to row in one flush. */
package dev.tenon.it.unique;
