/** Inserting a row or updating the one that is there, by one statement. */
package dev.tenon.it.upsert;
