package dev.tenon.it.scenarios.cascades;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Owns its hives: all that is done to it is done to them, and a hive without an apiary goes. */
@Entity
class Apiary {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "apiary", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<Beehive> hives = new ArrayList<>();

    Apiary() {}

    Apiary(String name, Beehive... hives) {
        this.name = name;
        this.hives.addAll(List.of(hives));
    }
}
