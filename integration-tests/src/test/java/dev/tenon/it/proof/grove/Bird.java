package dev.tenon.it.proof.grove;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Sits on a sapling, or flies. */
@Entity
class Bird {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String song;

    @Column(unique = true)
    Long ring;
}
