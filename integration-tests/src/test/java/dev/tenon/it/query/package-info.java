/** Queries: the SQL that they become, and what they return. */
package dev.tenon.it.query;
