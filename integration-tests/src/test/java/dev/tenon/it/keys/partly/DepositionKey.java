package dev.tenon.it.keys.partly;

import java.util.UUID;

/** The office, and what was made up for the deposition. */
record DepositionKey(String office, UUID code) {}
