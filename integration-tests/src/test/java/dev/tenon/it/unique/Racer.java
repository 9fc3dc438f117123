package dev.tenon.it.unique;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Has unique values of several types; only the nickname may be missing. */
@Entity
class Racer {
    @Id
    long id;

    @Column(unique = true)
    String nickname;

    @Column(unique = true, nullable = false, length = 20)
    String plate;

    @Column(unique = true)
    int grid;

    @Column(unique = true, nullable = false)
    UUID transponder;

    @Version
    int version;

    Racer() {}

    Racer(long id, String nickname) {
        this.id = id;
        this.nickname = nickname;
        this.plate = "plate " + id;
        this.grid = (int) id;
        this.transponder = new UUID(0, id);
    }
}
