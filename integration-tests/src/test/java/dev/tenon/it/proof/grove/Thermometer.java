package dev.tenon.it.proof.grove;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

/** Hangs on a sapling, or nowhere. */
@Entity
class Thermometer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    @Version
    int version;

    @OneToOne
    @JoinColumn(name = "sapling_id", unique = true)
    Ref<Sapling> sapling;
}
