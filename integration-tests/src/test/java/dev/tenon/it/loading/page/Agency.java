package dev.tenon.it.loading.page;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has branches, and couriers. */
@Entity
class Agency {
    @Id
    Long id;

    String name;

    @ManyToOne
    Ref<Agency> parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("name")
    List<Agency> branches = new ArrayList<>();

    @OneToMany(mappedBy = "agency")
    @OrderBy("name")
    List<Courier> couriers = new ArrayList<>();
}
