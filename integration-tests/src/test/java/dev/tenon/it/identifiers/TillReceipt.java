package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Takes its numbers one by one, so that there are no gaps. */
@Entity
class TillReceipt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipts")
    @SequenceGenerator(name = "receipts", allocationSize = 1)
    Integer id;

    String name;

    TillReceipt() {}

    TillReceipt(String name) {
        this.name = name;
    }
}
