package dev.tenon.it.identifiers;

/** A class of one's own as an identifier. */
record Code(String text) {}
