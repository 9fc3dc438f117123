package dev.tenon.it.lineage;

import dev.tenon.Ref;
import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds objects of one class, by attributes that all classes of the hierarchy have. */
@Entity
class Railyard {
    @Id
    String name;

    @OneToMany(mappedBy = "yard", cascade = CascadeType.ALL, orphanRemoval = true)
    List<SleepingCar> sleepers = new ArrayList<>();

    @OneToOne(mappedBy = "pride")
    @Nullable
    Ref<SleepingCar> pride;

    @OneToMany(mappedBy = "washedAt")
    WriteOnlyCollection<DiningCar> washed = WriteOnlyCollection.create();

    @ManyToMany(mappedBy = "calls")
    Set<SleepingCar> guests = new LinkedHashSet<>();

    protected Railyard() {
        this("");
    }

    Railyard(String name) {
        this.name = name;
    }
}
