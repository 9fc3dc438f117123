package dev.tenon.it.seeds.joins.alternate;

import dev.tenon.*;
import dev.tenon.annotation.*;
import jakarta.persistence.*;
import java.util.*;

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
