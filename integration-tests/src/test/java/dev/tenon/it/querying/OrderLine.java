package dev.tenon.it.querying;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A line of an order. */
@Entity
class OrderLine {
    @Id
    @GeneratedValue
    Long id;

    String product;
    int quantity;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id", nullable = false)
    Ref<Order> order;

    OrderLine() {}

    OrderLine(Order order, String product, int quantity) {
        this.order = Ref.of(order);
        this.product = product;
        this.quantity = quantity;
        order.lines.add(this);
    }
}
