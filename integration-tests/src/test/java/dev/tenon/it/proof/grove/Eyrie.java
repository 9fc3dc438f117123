package dev.tenon.it.proof.grove;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Is in one of a sapling's forks, or lies on the ground. */
@Entity
class Eyrie {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    Integer eggs;

    @ManyToOne
    @JoinColumn(name = "bearer_id")
    Ref<Sapling> bearer;
}
