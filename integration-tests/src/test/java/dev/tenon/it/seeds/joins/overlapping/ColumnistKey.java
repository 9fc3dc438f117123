package dev.tenon.it.seeds.joins.overlapping;

/** The key of a writer. */
record ColumnistKey(Long id, Long magazineId) {}
