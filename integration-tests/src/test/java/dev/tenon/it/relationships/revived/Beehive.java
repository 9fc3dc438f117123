package dev.tenon.it.relationships.revived;

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

/** Goes with its combs, and without its swarms. */
@Entity
public class Beehive {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String place;

    @ManyToOne
    Ref<Beehive> splitFrom;

    @OneToMany(mappedBy = "hive", cascade = CascadeType.ALL)
    List<Comb> combs = new ArrayList<>();

    @OneToMany(mappedBy = "hive", cascade = CascadeType.PERSIST)
    List<Swarm> swarms = new ArrayList<>();

    protected Beehive() {}

    Beehive(String place) {
        this.place = place;
    }
}
