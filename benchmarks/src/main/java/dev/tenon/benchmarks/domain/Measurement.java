package dev.tenon.benchmarks.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A flat row: what loading costs when nothing is related. */
@Entity
public class Measurement {
    @Id
    public long id;

    @Column(nullable = false)
    public String station;

    public int year;
    public double value;
    public long count;
    public boolean verified;
}
