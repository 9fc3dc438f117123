package dev.tenon.it.session;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Takes its identifiers from a sequence. */
@Entity
class Ticket {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tickets")
    @SequenceGenerator(name = "tickets", sequenceName = "ticket_numbers", allocationSize = 20)
    Integer id;

    String holder;

    Ticket() {}

    Ticket(String holder) {
        this.holder = holder;
    }
}
