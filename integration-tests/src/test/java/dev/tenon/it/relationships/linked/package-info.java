/** To-one relationships over link tables, and collections of embedded values. */
package dev.tenon.it.relationships.linked;
