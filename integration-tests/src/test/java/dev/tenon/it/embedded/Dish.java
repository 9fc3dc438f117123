package dev.tenon.it.embedded;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A mutable element with private fields and a value inside. */
@Embeddable
class Dish {
    private String name;

    private Rent price;

    Dish() {}

    Dish(String name, String price) {
        this.name = name;
        this.price = price == null ? null : new Rent(new BigDecimal(price), "NOK");
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    Rent price() {
        return price;
    }
}
