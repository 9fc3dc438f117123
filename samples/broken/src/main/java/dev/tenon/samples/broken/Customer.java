package dev.tenon.samples.broken;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @References(Address.class) Long billingAddressId;
    @References(Address.class) Long shippingAddressId;

    @ManyToOne Address billingAddress;
    @ManyToOne Address shippingAddress;

    @OneToMany(mappedBy = "custmer")
    List<Order> orders = new ArrayList<>();
}
