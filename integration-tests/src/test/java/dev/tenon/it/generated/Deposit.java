package dev.tenon.it.generated;

import dev.tenon.annotation.Generated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Columns of each kind: written always, at first only, never, and by the database. */
@Entity
class Deposit {
    @Id
    String account;

    int amount;

    @Column(updatable = false)
    String opener;

    @Column(insertable = false, updatable = false, options = "default 'none'")
    String rating;

    @Generated
    @Column(options = "default 3")
    Integer interest;

    @Embedded
    Origin origin;

    @Version
    int version;

    Deposit() {}

    Deposit(String account, int amount, String opener) {
        this.account = account;
        this.amount = amount;
        this.opener = opener;
        this.origin = new Origin("Bern", "CH");
    }

    /** Moves within its country. */
    @Embeddable
    record Origin(String city, @Column(updatable = false) String country) {}
}
