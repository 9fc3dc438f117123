package dev.tenon.it.identifiers;

/** The parts of a cell's identifier, as a record. */
record CellKey(long sheet, String column) {}
