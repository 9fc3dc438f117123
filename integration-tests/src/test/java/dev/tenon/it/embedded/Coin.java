package dev.tenon.it.embedded;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Made by its constructor; what is final is never set, what is not may change. */
@Entity
final class Coin {
    @Id
    private final String code;

    private final int cents;

    private String nick;

    Coin(String code, int cents) {
        this.code = code;
        this.cents = cents;
    }

    String code() {
        return code;
    }

    int cents() {
        return cents;
    }

    String nick() {
        return nick;
    }

    void call(String nick) {
        this.nick = nick;
    }
}
