package dev.tenon.it.generated;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is known by a text, so rows of one statement could not be told apart. */
@Entity
class Coupon {
    @Id
    String code;

    @Generated
    @Column(options = "default 10")
    int percent;

    Coupon() {}

    Coupon(String code) {
        this.code = code;
    }
}
