package dev.tenon.it.keys.partly;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** Belongs to an office, and has a random identifier there. */
@Entity
@IdClass(DepositionKey.class)
class Deposition {
    @Id
    String office;

    @Id
    @GeneratedValue
    UUID code;

    String text;

    Deposition() {}

    Deposition(String office, String text) {
        this.office = office;
        this.text = text;
    }
}
