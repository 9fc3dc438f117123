package dev.tenon.it.relationships.gone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** Has its carts in an order. */
@Entity
class Caravan {
    @Id
    long id;

    @OneToMany(mappedBy = "caravan")
    @OrderColumn(name = "place")
    List<Oxcart> carts = new ArrayList<>();
}
