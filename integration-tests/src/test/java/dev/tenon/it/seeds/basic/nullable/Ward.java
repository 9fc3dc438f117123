package dev.tenon.it.seeds.basic.nullable;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Where patients may lie. */
@Entity
class Ward {
    @Id
    @GeneratedValue(strategy = IDENTITY)
    Long id;

    String name;

    @OneToMany(mappedBy = "ward")
    @OrderBy("id")
    List<Patient> patients = new ArrayList<>();

    Ward() {}

    Ward(String name) {
        this.name = name;
    }
}
