/** Cascades along each kind of relationship, one at a time. */
package dev.tenon.it.relationships.cascade;
