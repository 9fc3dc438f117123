package dev.tenon.it.events.listening;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** What a listener writes down. */
@Entity
class AuditRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String text;

    AuditRecord() {}

    AuditRecord(String text) {
        this.text = text;
    }
}
