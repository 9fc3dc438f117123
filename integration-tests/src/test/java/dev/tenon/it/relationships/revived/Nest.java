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

/** Goes with its clutches, and without its fledglings. */
@Entity
public class Nest {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String place;

    @ManyToOne
    Ref<Nest> splitFrom;

    @OneToMany(mappedBy = "nest", cascade = CascadeType.ALL)
    List<Clutch> clutches = new ArrayList<>();

    @OneToMany(mappedBy = "nest", cascade = CascadeType.PERSIST)
    List<Fledgling> fledglings = new ArrayList<>();

    protected Nest() {}

    Nest(String place) {
        this.place = place;
    }
}
