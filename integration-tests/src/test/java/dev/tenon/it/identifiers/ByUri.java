package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import java.net.URI;

/** Identified by a URI. */
@Entity
class ByUri extends Keyed<URI> {}
