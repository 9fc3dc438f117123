/** Tables and columns with reserved words and with case that matters. */
package dev.tenon.it.names.reserved;
