package dev.tenon.it.loading.matrix;

/** The key of a wardrobe. */
record WardrobeKey(Long floor, String room) {}
