package dev.tenon.it.identifiers;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Is identified by its basket and a number in it. */
@Entity
@IdClass(BasketLineKey.class)
class BasketLine {
    @Id
    @ManyToOne
    Ref<Basket> basket;

    @Id
    int number;

    String article;

    BasketLine() {}

    BasketLine(Basket basket, int number, String article) {
        this.basket = Ref.of(basket);
        this.number = number;
        this.article = article;
    }
}
