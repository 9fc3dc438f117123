package dev.tenon.it.generated.versions;

import dev.tenon.annotation.Generated;
import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Refers to a crypt by a foreign key that the database has follow. */
@Entity
class Urn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String label;

    @ManyToOne
    @JoinColumn(name = "crypt_name")
    @OnUpdate(OnUpdate.Action.CASCADE)
    Crypt crypt;

    @Version
    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(nullable = false, options = "default 1")
    int revision;

    Urn() {}

    Urn(String label, Crypt crypt) {
        this.label = label;
        this.crypt = crypt;
    }
}
