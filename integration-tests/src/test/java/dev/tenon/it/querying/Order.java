package dev.tenon.it.querying;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order; its customer is required, so that a path to it is an inner join. */
@Entity
@Table(name = "purchase")
class Order {
    @Id
    @GeneratedValue
    Long id;

    @Column(precision = 10, scale = 2)
    BigDecimal total;

    LocalDate placedOn;

    @Enumerated(EnumType.STRING)
    OrderStatus status = OrderStatus.OPEN;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id", nullable = false)
    Ref<Customer> customer;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    List<String> notes = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "purchase_tag")
    @OrderBy("id")
    List<Tag> tags = new ArrayList<>();

    Order() {}

    Order(Customer customer, String total, LocalDate placedOn) {
        this.customer = Ref.of(customer);
        this.total = new BigDecimal(total);
        this.placedOn = placedOn;
        customer.orders.add(this);
    }
}
