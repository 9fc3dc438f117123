package dev.tenon.it.proof.almanac;

import jakarta.persistence.Embeddable;

/** What somebody said, and in which year. */
@Embeddable
record Remark(String author, Integer year) {}
