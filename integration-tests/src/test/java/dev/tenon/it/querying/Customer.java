package dev.tenon.it.querying;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A customer with two addresses, a contact embedded in its row, orders, and perhaps somebody who referred it. */
@Entity
class Customer {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;

    @Version
    int version;

    Integer rating;

    @Embedded
    Contact contact;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "billing_address_id")
    Ref<Address> billingAddress;

    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "shipping_address_id")
    Ref<Address> shippingAddress;

    @ManyToOne
    @JoinColumn(name = "referrer_id")
    Ref<Customer> referrer;

    @OneToMany(mappedBy = "customer", cascade = ALL, orphanRemoval = true)
    @OrderBy("id")
    List<Order> orders = new ArrayList<>();

    Customer() {}

    Customer(String name) {
        this.name = name;
    }
}
