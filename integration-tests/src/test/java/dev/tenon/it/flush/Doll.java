package dev.tenon.it.flush;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Holds smaller ones, which do not know it; may be a copy of another one. */
@Entity
class Doll {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Version
    int version;

    @OneToMany(cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    @JoinColumn(name = "outer_id")
    List<Doll> inner = new ArrayList<>();

    @ManyToOne
    @JoinColumn(name = "model_id")
    Doll model;

    Doll() {}

    Doll(String name, Doll... inner) {
        this.name = name;
        this.inner.addAll(List.of(inner));
    }
}
