package dev.tenon.it.keys.partly;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;

/** Belongs to an office, and has a number from a sequence. */
@Entity
@IdClass(CasefileKey.class)
class Casefile {
    @Id
    String office;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    long number;

    String title;

    @Version
    int version;

    Casefile() {}

    Casefile(String office, String title) {
        this.office = office;
        this.title = title;
    }
}
