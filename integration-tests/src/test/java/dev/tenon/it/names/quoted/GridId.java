package dev.tenon.it.names.quoted;

/** Identifies a grid. */
record GridId(int row, int column) {}
