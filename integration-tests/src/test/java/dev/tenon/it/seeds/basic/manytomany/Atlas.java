package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds its maps by their names. */
@Entity
class Atlas {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany(cascade = PERSIST)
    @JoinTable(name = "atlas_plate")
    @MapKey(name = "name")
    Map<String, Plate> plates = new LinkedHashMap<>();

    Atlas() {}

    Atlas(String name) {
        this.name = name;
    }
}
