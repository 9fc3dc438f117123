package dev.tenon.it.generated;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The database counts the total, and knows a status for what is new. */
@Entity
class Invoicing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int price;

    int quantity;

    @Generated(Generated.Event.INSERT_AND_UPDATE)
    @Column(columnDefinition = "integer generated always as (price * quantity) stored")
    Integer total;

    @Generated
    @Column(nullable = false, options = "default 'open'")
    String status;

    @Version
    int version;

    Invoicing() {}

    Invoicing(int price, int quantity) {
        this.price = price;
        this.quantity = quantity;
    }
}
