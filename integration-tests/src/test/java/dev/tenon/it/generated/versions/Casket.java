package dev.tenon.it.generated.versions;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Refers to a crypt without a constraint: the flush has its foreign key follow. */
@Entity
class Casket {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String label;

    @ManyToOne
    @JoinColumn(name = "crypt_name", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Crypt crypt;

    @Version
    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(nullable = false, options = "default 1")
    int revision;

    Casket() {}

    Casket(String label, Crypt crypt) {
        this.label = label;
        this.crypt = crypt;
    }
}
