package dev.tenon.it.relationships.oncolumn;

record CraneKey(Integer quayId, Long number) {}
