package dev.tenon.it.values;

/** An amount in cents. */
record Money(long cents) {}
