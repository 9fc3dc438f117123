package dev.tenon.it.scenarios.cascades;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Takes its combs with it where it goes. */
@Entity
class Beehive {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String label;

    @ManyToOne
    Ref<Apiary> apiary;

    @OneToMany(
            mappedBy = "hive",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    List<Honeycomb> combs = new ArrayList<>();

    Beehive() {}

    Beehive(String label, Honeycomb... combs) {
        this.label = label;
        this.combs.addAll(List.of(combs));
    }
}
