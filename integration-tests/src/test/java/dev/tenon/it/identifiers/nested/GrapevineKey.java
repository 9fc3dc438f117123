package dev.tenon.it.identifiers.nested;

/** The third link; its last part stands first. */
record GrapevineKey(int place, VineRowKey row) {}
