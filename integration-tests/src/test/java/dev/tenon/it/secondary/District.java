package dev.tenon.it.secondary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Is referred to by two columns, which users assign and may change. */
@Entity
@IdClass(DistrictKey.class)
class District {
    @Id
    String land;

    @Id
    int number;

    @OneToMany(mappedBy = "district")
    List<Envoy> visitors = new ArrayList<>();

    protected District() {
        this("", 0);
    }

    District(String land, int number) {
        this.land = land;
        this.number = number;
    }
}
