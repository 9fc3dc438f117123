/** Attributes that are declared with an interface or a superclass, and name their entity by {@code targetEntity}. */
package dev.tenon.it.relationships.targets;
