package dev.tenon.it.proof.guild;

import jakarta.persistence.Embeddable;

/** What a guild has on its shield. */
@Embeddable
record Blazon(String tincture, Integer charges) {}
