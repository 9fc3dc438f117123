package dev.tenon.it.secondary;

/** Identifies a strongbox. */
record StrongboxKey(String hall, int number) {}
