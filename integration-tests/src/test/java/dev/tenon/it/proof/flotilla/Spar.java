package dev.tenon.it.proof.flotilla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Is nothing without its craft, which has sails. */
@Entity
class Spar {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String timber;

    @ManyToOne(optional = false)
    @JoinColumn(name = "craft_id", nullable = false)
    SailingCraft craft;
}
