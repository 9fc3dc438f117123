package dev.tenon.it.relationships.peers;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** One of many. */
@Entity
class Shelter {
    @Id
    Long id;

    @ManyToOne
    Ref<Region> region;

    @OneToMany(mappedBy = "shelter")
    @OrderBy("id")
    List<Animal> animals = new ArrayList<>();
}
