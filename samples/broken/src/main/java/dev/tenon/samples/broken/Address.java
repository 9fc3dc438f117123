package dev.tenon.samples.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Address {
    @Id @GeneratedValue Long id;
    String city;
}
