package dev.tenon.it.lineage;

import dev.tenon.WriteOnlyCollection;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** What its collection holds is never loaded. */
@Entity
class SleepingCar extends Railcar {
    int beds;

    @OneToMany(mappedBy = "car")
    WriteOnlyCollection<Porter> porters = WriteOnlyCollection.create();

    @OneToMany(mappedBy = "post", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderColumn(name = "crew_order")
    List<Porter> crew = new ArrayList<>();

    protected SleepingCar() {
        this("");
    }

    SleepingCar(String code) {
        super(code);
    }
}
