package dev.tenon.example;

import dev.tenon.Ref;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with two references to addresses and an inverse collection. */
@Entity
public class Customer {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    String name = "";

    @Version
    int version;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "billing_address_id")
    @Nullable
    Ref<Address> billingAddress;

    @ManyToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "shipping_address_id")
    @Nullable
    Ref<Address> shippingAddress;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Order> orders = new ArrayList<>();

    Customer() {}

    public Customer(String name) {
        this.name = name;
    }
}
