package dev.tenon.it.seeds.basic.onetomany;

import static jakarta.persistence.GenerationType.IDENTITY;

import dev.tenon.annotation.PassiveDeletes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A parent whose children the database releases. */
@Entity
class Theatre {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "theatre")
    @PassiveDeletes
    List<Usher> ushers = new ArrayList<>();

    Theatre() {}

    Theatre(String name) {
        this.name = name;
    }
}
