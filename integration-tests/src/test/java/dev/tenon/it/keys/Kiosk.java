package dev.tenon.it.keys;

import dev.tenon.annotation.OnUpdate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** Identified by a pitch that may change; has unique values of both kinds. */
@Entity
class Kiosk {
    @Id
    String pitch;

    /** Can be null for a moment. */
    @Column(unique = true)
    String sign;

    /** Cannot be another for a moment. */
    @Column(unique = true, nullable = false, length = 4)
    String plate;

    @ManyToOne
    @OnUpdate(OnUpdate.Action.CASCADE)
    Kiosk supplier;

    @Version
    int version;

    Kiosk() {}

    Kiosk(String pitch, String sign, String plate) {
        this.pitch = pitch;
        this.sign = sign;
        this.plate = plate;
    }
}
