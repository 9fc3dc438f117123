package dev.tenon.it.identifiers;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;

/** Identified by what a converter makes of a text; converters do not apply themselves to identifiers. */
@Entity
@Convert(attributeName = "id", converter = CodeConverter.class)
class ByCode extends Keyed<Code> {}
