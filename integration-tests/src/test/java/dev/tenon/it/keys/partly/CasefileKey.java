package dev.tenon.it.keys.partly;

/** The office, which may change, and the number there. */
record CasefileKey(String office, long number) {}
