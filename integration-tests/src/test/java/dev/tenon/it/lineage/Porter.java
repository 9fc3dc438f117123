package dev.tenon.it.lineage;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to objects of one class of a hierarchy, to one of them by a plain reference. */
@Entity
class Porter {
    @Id
    String name;

    @ManyToOne
    @Nullable
    Ref<SleepingCar> car;

    @ManyToOne
    @Nullable
    Ref<Railcar> post;

    @ManyToOne
    @Nullable
    SleepingCar bunk;

    protected Porter() {
        this("");
    }

    Porter(String name) {
        this.name = name;
    }
}
