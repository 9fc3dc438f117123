package dev.tenon.it.transactions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Has a version, and ducats that live and die with it. */
@Entity
class Vault {
    @Id
    String code;

    @Column(nullable = false)
    String owner;

    long amount;

    @Version
    int version;

    @OneToMany(mappedBy = "vault", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Ducat> ducats = new ArrayList<>();

    Vault() {}

    Vault(String code, String owner) {
        this.code = code;
        this.owner = owner;
    }

    Vault put(String face) {
        Ducat ducat = new Ducat(face);
        ducats.add(ducat);
        return this;
    }
}
