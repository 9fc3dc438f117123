package dev.tenon.it.loading.options;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Works on terraces, and has learnt from somebody. */
@Entity
class Vintner {
    @Id
    Long id;

    String name;

    @ManyToOne(cascade = CascadeType.REMOVE)
    Ref<Vintner> teacher;
}
