package dev.tenon.it.loading.matrix;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A target of an owner with a composite key. */
@Entity
class Drawer {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "wardrobe_floor", referencedColumnName = "floor")
    @JoinColumn(name = "wardrobe_room", referencedColumnName = "room")
    Ref<Wardrobe> wardrobe;

    @Override
    public String toString() {
        return "d" + id;
    }
}
