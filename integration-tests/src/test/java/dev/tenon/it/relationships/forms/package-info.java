/** Relationships in the less frequent forms: in embeddables and superclasses, by properties, final collections, link tables of one-to-manys. */
package dev.tenon.it.relationships.forms;
