package dev.tenon.it.seeds.basic.manytomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Leaves its links to the database as well. */
@Entity
class Museum {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany(mappedBy = "museums")
    @PassiveDeletes
    List<Painter> painters = new ArrayList<>();

    Museum() {}

    Museum(String name) {
        this.name = name;
    }
}
