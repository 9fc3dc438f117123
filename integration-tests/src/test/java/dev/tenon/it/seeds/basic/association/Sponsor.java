package dev.tenon.it.seeds.basic.association;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The left side, which the association does not refer to as an object. */
@Entity
class Sponsor {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(cascade = ALL, orphanRemoval = true)
    @OrderBy("extraData")
    List<Donation> donations = new ArrayList<>();

    Sponsor() {}

    Sponsor(String name) {
        this.name = name;
    }
}
