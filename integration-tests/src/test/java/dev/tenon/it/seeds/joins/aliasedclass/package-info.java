/** Relationship to an aliased class. */
package dev.tenon.it.seeds.joins.aliasedclass;
