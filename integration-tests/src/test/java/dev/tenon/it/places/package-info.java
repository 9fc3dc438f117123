/** Places in lists, and keys of maps, that are unique in the database. */
package dev.tenon.it.places;
