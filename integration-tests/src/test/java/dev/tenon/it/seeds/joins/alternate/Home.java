package dev.tenon.it.seeds.joins.alternate;

import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The reference's {@code Address}. */
@Entity
class Home {
    @Id
    Long id;

    @References(Resident.class)
    Long residentId;

    String street;
    String city;

    protected Home() {}

    Home(long id, Long residentId, String street, String city) {
        this.id = id;
        this.residentId = residentId;
        this.street = street;
        this.city = city;
    }

    @Override
    public String toString() {
        return street;
    }
}
