/** What a session makes of two sides of a relationship that are changed in memory (semantics, section 6). */
package dev.tenon.it.relationships.sides;
