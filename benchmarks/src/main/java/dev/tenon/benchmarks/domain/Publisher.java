package dev.tenon.benchmarks.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A publisher. */
@Entity
public class Publisher {
    @Id
    public long id;

    @Column(nullable = false)
    public String name;
}
