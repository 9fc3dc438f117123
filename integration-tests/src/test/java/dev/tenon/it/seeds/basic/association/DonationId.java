package dev.tenon.it.seeds.basic.association;

/** Identifies a donation. */
record DonationId(Long leftId, Long rightId) {}
