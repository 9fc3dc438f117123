package dev.tenon.it.proof.guild;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** May be without a guild only before it first has one. */
@Entity
class Statute {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    Integer fine;

    @ManyToOne
    @JoinColumn(name = "guild_id")
    Ref<Guild> guild;
}
