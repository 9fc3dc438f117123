/** Entities with what the shop has not: values in collections, final fields, constructors that wait, other keys. */
package dev.tenon.example.cookbook;
