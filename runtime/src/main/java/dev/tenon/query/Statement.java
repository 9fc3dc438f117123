package dev.tenon.query;

/** A statement that changes rows, which a session executes. Immutable and thread-safe. */
public sealed interface Statement permits Update, Delete, Insert {}
