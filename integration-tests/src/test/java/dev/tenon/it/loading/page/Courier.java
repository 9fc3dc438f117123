package dev.tenon.it.loading.page;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Works for an agency, and comes to an office. */
@Entity
class Courier {
    @Id
    Long id;

    String name;

    @ManyToOne(optional = false)
    Ref<Agency> agency;

    @ManyToOne
    Ref<Office> office;
}
