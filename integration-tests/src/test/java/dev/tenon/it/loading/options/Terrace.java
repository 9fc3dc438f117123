package dev.tenon.it.loading.options;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Lies below another one. */
@Entity
class Terrace {
    @Id
    Long id;

    String name;

    @ManyToOne
    Ref<Terrace> above;

    @OneToMany(mappedBy = "above")
    @OrderBy("id")
    List<Terrace> below = new ArrayList<>();

    @ManyToOne
    Ref<Vintner> vintner;

    @OneToMany(mappedBy = "terrace")
    @OrderBy("id")
    List<Vine> vines = new ArrayList<>();

    @ManyToMany
    @OrderBy("name desc")
    List<Cultivar> cultivars = new ArrayList<>();
}
