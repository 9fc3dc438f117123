package dev.tenon.it.lineage;

/** The identifier of an {@link Estate}. */
record EstateKey(String shire, int plot) {}
