package dev.tenon.it.relationships.onetoone;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Belongs to a citizen, and to no other. */
@Entity
class Permit {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String number;

    @OneToOne(optional = false)
    @JoinColumn(name = "holder_id", unique = true)
    Ref<Citizen> holder;

    Permit() {}

    Permit(String number) {
        this.number = number;
    }
}
