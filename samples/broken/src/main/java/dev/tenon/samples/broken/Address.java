package dev.tenon.samples.broken;

import jakarta.persistence.Entity;

@Entity
public class Address {
    Long id;
    String city;
}
