package dev.tenon.it.lineage;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to an estate of any class. */
@Entity
class Deed {
    @Id
    String number;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @Nullable
    Ref<Estate> estate;

    protected Deed() {
        this("");
    }

    Deed(String number) {
        this.number = number;
    }
}
