package dev.tenon.it.proof.atlas;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Is nothing without its chart. */
@Entity
class Beacon {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String label;

    Integer height;

    @ManyToOne(optional = false)
    @OnUpdate(OnUpdate.Action.CASCADE)
    @JoinColumn(name = "chart_code", nullable = false)
    SeaChart chart;
}
