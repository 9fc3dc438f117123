package dev.tenon.it.seeds.basic.manytomany;

import static dev.tenon.annotation.OnDelete.Action.CASCADE;
import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.OnDelete;
import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** Leaves its links to the database. */
@Entity
class Painter {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @ManyToMany
    @JoinTable(
            name = "painter_museum",
            joinColumns = @JoinColumn(name = "left_id"),
            inverseJoinColumns = @JoinColumn(name = "right_id"))
    @OnDelete(CASCADE)
    @PassiveDeletes
    List<Museum> museums = new ArrayList<>();

    Painter() {}

    Painter(String name) {
        this.name = name;
    }
}
