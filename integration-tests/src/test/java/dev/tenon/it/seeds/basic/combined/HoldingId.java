package dev.tenon.it.seeds.basic.combined;

/** Identifies a holding. */
record HoldingId(Long investor, Long stock) {}
