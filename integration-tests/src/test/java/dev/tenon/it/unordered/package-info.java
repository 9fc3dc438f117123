/** Sets and maps that have no order of their own. */
package dev.tenon.it.unordered;
