/** Embedded values, mapped superclasses, versions, collections of values, and how attributes are reached. */
package dev.tenon.it.embedded;
