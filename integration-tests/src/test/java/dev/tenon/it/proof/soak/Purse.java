package dev.tenon.it.proof.soak;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Holds coins, and counts how often it was opened. */
@Entity
class Purse {
    @Id
    int number;

    @Version
    int version;

    int coins;

    int openings;

    Purse() {}

    Purse(int number, int coins) {
        this.number = number;
        this.coins = coins;
    }
}
