package dev.tenon.it.scenarios.cascades;

import dev.tenon.Ref;
import dev.tenon.annotation.SingleParent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import java.util.LinkedHashSet;
import java.util.Set;

/** Has a falcon of its own, which nobody else wants, and hoods that it shares. */
@Entity
class Falconer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true)
    @SingleParent
    Ref<Falcon> falcon;

    @ManyToMany
    Set<Hood> hoods = new LinkedHashSet<>();

    Falconer() {}

    Falconer(String name) {
        this.name = name;
    }
}
