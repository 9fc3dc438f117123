package dev.tenon.it.merging;

/** The freight's code, and the number of the pallet in it. */
record PalletKey(String freight, int number) {}
