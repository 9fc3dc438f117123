package dev.tenon.samples.quickstart;

import dev.tenon.Ref;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An order; the word is reserved in SQL, which is Tenon's affair and not yours. */
@Entity
@Table(indexes = @Index(columnList = "customer_id"))
public class Order {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Ref<Customer> customer;

    @Column(nullable = false)
    String what;

    int cents;

    protected Order() {}

    Order(Ref<Customer> customer, String what, int cents) {
        this.customer = customer;
        this.what = what;
        this.cents = cents;
    }
}
