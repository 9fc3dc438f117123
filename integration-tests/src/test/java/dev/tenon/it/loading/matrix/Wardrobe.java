package dev.tenon.it.loading.matrix;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** An owner with a composite key. */
@Entity
@IdClass(WardrobeKey.class)
class Wardrobe {
    @Id
    Long floor;

    @Id
    String room;

    @OneToMany(mappedBy = "wardrobe")
    @OrderBy("id")
    List<Drawer> drawers = new ArrayList<>();

    @Override
    public String toString() {
        return floor + room;
    }
}
