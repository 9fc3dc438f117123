package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** Has a random identifier. */
@Entity
class Token {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;
}
