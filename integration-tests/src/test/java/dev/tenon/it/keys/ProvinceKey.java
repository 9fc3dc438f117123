package dev.tenon.it.keys;

/** The parts of a province's identifier. */
record ProvinceKey(String nation, int number) {}
