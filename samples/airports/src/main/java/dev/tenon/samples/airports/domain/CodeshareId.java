package dev.tenon.samples.airports.domain;

/** The identifier of a {@link Codeshare}. */
public record CodeshareId(Long route, String marketedBy) {}
