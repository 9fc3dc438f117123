/** Lazy loading by peers. */
package dev.tenon.it.relationships.peers;
