/** The sections of "Basic Relationship Patterns", each in a package of its own, with its entities. */
package dev.tenon.it.seeds.basic;
