package dev.tenon.it.relationships.eager;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Refers to two harbours by plain references. */
@Entity
class Voyage {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "origin_id", nullable = false)
    Harbour origin;

    @ManyToOne
    @JoinColumn(name = "destination_id")
    Harbour destination;
}
