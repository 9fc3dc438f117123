package dev.tenon.it.proof.guild;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Always has an owner, and sometimes somebody who borrowed it. */
@Entity
class Chisel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    String edge;

    @Column(unique = true)
    String mark;

    @ManyToOne(optional = false)
    @JoinColumn(name = "owner_id", nullable = false)
    Crafter owner;

    @ManyToOne
    @JoinColumn(name = "borrower_id")
    Ref<Crafter> borrower;
}
