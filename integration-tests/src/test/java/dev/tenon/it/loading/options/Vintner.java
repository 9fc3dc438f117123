package dev.tenon.it.loading.options;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Works on terraces, and has learnt from somebody. */
@Entity
class Vintner {
    @Id
    Long id;

    String name;

    @ManyToOne(cascade = CascadeType.REMOVE)
    Ref<Vintner> teacher;

    /** In the order in which they are gone to. */
    @ManyToMany
    @OrderColumn(name = "place")
    List<Terrace> round = new ArrayList<>();
}
