package dev.tenon.it.relationships.oncolumn;

record CriticKey(Long id, Long weeklyId) {}
