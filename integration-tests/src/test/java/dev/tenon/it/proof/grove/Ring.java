package dev.tenon.it.proof.grove;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Is one of those that a sapling has, and goes with it. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"sapling_id", "nth"}))
class Ring {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    Integer width;
}
