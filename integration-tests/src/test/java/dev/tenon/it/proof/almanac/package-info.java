/** Many to many from both sides, to itself in an order, and collections of values; identifiers that the program gives. */
package dev.tenon.it.proof.almanac;
