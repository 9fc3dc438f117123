package dev.tenon.benchmarks.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A row whose identifier the database generates. */
@Entity
public class Note {
    @Id
    @GeneratedValue
    public Long id;

    @Column(nullable = false)
    public String text;

    public int stars;
}
