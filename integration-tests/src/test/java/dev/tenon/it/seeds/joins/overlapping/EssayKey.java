package dev.tenon.it.seeds.joins.overlapping;

/** The key of an article. */
record EssayKey(Long articleId, Long magazineId) {}
