package dev.tenon.it.flush;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** A passport; nobody has two. */
@Entity
class Passport {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String number;

    @OneToOne
    @JoinColumn(name = "owner_id", unique = true)
    Person owner;

    Passport() {}

    Passport(String number) {
        this.number = number;
    }
}
