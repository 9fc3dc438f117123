/** Several relationships that write one column. */
package dev.tenon.it.relationships.oncolumn;
