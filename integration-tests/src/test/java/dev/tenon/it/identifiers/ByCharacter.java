package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;

/** Identified by a character. */
@Entity
class ByCharacter extends Keyed<Character> {}
