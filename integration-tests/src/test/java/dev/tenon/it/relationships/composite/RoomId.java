package dev.tenon.it.relationships.composite;

/** Identifies a room. */
record RoomId(String building, int number) {}
