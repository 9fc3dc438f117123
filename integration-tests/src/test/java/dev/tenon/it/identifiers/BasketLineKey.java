package dev.tenon.it.identifiers;

/** The basket's identifier, and the number of the line in it. */
record BasketLineKey(Long basket, int number) {}
