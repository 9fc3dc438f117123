package dev.tenon.it.unordered;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Its sets and maps iterate otherwise in each run: what they hold, or their keys, hash by identity. */
@Entity
class Bouquet {
    /** Constants hash by identity. */
    enum Scent {
        ROSE,
        MINT,
        LEMON,
        MUSK,
        CEDAR
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @OneToMany(mappedBy = "bouquet", cascade = CascadeType.ALL)
    Set<Stem> stems = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "bouquet_id")
    Set<Ribbon> ribbons = new HashSet<>();

    @ElementCollection
    Set<Scent> scents = new HashSet<>();

    @ElementCollection
    Map<Scent, Integer> strengths = new HashMap<>();
}
