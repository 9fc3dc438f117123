package dev.tenon.it.events.listening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The partner row of an appliance. */
@Entity
class ApplianceSettings {
    @Id
    Long id;

    String mode;
}
