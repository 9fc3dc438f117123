package dev.tenon.it.proof.grove;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Is nothing without its sapling. */
@Entity
class Nametag {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String script;

    @OneToOne(optional = false)
    @JoinColumn(name = "sapling_id", nullable = false, unique = true)
    Sapling sapling;
}
