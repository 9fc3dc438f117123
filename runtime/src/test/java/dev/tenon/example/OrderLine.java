package dev.tenon.example;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A line of an order: a composite key, one part of which is a reference. */
@Entity
@Table(name = "order_line")
@IdClass(OrderLineId.class)
public class OrderLine {
    @Id
    @ManyToOne
    @Nullable
    Ref<Order> order;

    @Id
    int number;

    String product = "";
    int quantity;

    OrderLine() {}

    public OrderLine(Order order, int number, String product, int quantity) {
        this.order = Ref.of(order);
        this.number = number;
        this.product = product;
        this.quantity = quantity;
    }
}
