package dev.tenon.it.relationships.orphans;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** One of two parents of dinghies. */
@Entity
class Regatta {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @OneToMany(mappedBy = "regatta", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Dinghy> dinghies = new ArrayList<>();
}
