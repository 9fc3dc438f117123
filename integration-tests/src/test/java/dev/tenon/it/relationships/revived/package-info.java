/** Objects that are removed, flushed, and persisted again in one transaction. */
package dev.tenon.it.relationships.revived;
