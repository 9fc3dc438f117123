/** Relationships that are never loaded (COL-9). */
package dev.tenon.it.writeonly;
