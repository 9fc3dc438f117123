package dev.tenon.it.inheritance.converted;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Year;

/** Each has a year, so that its converter need not know null. */
@Entity
class Trunk extends Luggage {
    @Column(nullable = false)
    @Convert(converter = YearConverter.class)
    Year built = Year.of(1900);

    protected Trunk() {}

    Trunk(long id, String owner, Year built) {
        super(id, owner);
        this.built = built;
    }
}
