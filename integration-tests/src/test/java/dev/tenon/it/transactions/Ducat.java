package dev.tenon.it.transactions;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Has no version. */
@Entity
class Ducat {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String face;

    @ManyToOne
    Ref<Vault> vault;

    Ducat() {}

    Ducat(String face) {
        this.face = face;
    }
}
