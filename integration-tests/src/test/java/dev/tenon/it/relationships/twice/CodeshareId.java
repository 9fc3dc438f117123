package dev.tenon.it.relationships.twice;

/** Identifies a codeshare. */
record CodeshareId(Long flight, String airline) {}
