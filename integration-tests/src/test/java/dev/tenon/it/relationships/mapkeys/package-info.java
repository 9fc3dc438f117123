/** Maps of entities whose keys stand in a column of their own. */
package dev.tenon.it.relationships.mapkeys;
