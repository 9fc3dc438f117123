/** One-to-many collections of each kind: what they load, write, order, and remove. */
package dev.tenon.it.relationships.collections;
