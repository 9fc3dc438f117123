package dev.tenon.samples.quickstart;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A customer with two addresses and any number of orders. */
@Entity
@Table(indexes = {@Index(columnList = "billing_address_id"), @Index(columnList = "shipping_address_id")})
public class Customer {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;

    @Version
    int version;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "billing_address_id")
    Ref<Address> billingAddress;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "shipping_address_id")
    Ref<Address> shippingAddress;

    @OneToMany(mappedBy = "customer", cascade = ALL, orphanRemoval = true)
    List<Order> orders = new ArrayList<>();

    protected Customer() {}

    Customer(String name) {
        this.name = name;
    }

    void order(String what, int cents) {
        orders.add(new Order(Ref.of(this), what, cents));
    }
}
