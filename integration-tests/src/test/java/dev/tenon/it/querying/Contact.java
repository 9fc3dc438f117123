package dev.tenon.it.querying;

import jakarta.persistence.Embeddable;

/** How somebody can be reached; a value in its owner's row. */
@Embeddable
record Contact(String email, String phone) {}
