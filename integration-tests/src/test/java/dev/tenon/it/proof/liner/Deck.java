package dev.tenon.it.proof.liner;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashMap;
import java.util.Map;

/** Is known by its code, and has its bunks by theirs. */
@Entity
class Deck {
    @Id
    String code;

    @Column(nullable = false)
    String label;

    String colour;

    @OneToMany(mappedBy = "deck", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "label")
    Map<String, Bunk> bunks = new LinkedHashMap<>();
}
