/** "Declarative vs. Imperative Forms": classes that are mapped by interfaces, because nothing may stand on them. */
package dev.tenon.it.seeds.basic.declarative;
