package dev.tenon.it.identifiers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Takes five numbers of a sequence at a time, from 1000 on. */
@Entity
class Proforma {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoices")
    @SequenceGenerator(name = "invoices", sequenceName = "invoice_numbers", initialValue = 1000, allocationSize = 5)
    long id;

    String name;

    Proforma() {}

    Proforma(String name) {
        this.name = name;
    }
}
