/** Collections with an order or keys of their own. */
package dev.tenon.it.relationships.sorted;
