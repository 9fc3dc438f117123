package dev.tenon.it.relationships.forms;

import jakarta.persistence.Embeddable;

/** An element. */
@Embeddable
record Loan(int year, String borrower) {}
