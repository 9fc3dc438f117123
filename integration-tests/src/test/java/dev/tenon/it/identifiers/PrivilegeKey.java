package dev.tenon.it.identifiers;

import jakarta.persistence.Embeddable;

/** Who has which role. */
@Embeddable
record PrivilegeKey(Long holder, String role) {}
