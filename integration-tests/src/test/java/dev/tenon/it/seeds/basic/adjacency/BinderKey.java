package dev.tenon.it.seeds.basic.adjacency;

/** The key of a binder. */
record BinderKey(Long accountId, Long binderId) {}
