/** An entity that refers to itself. */
package dev.tenon.it.relationships.tree;
