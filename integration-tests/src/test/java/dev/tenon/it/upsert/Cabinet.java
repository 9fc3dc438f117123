package dev.tenon.it.upsert;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Is read with the key of the lock that refers to it. */
@Entity
class Cabinet {
    @Id
    String room;

    String wood;

    @OneToOne(mappedBy = "cabinet")
    Ref<Lock> lock;

    Cabinet() {}

    Cabinet(String room, String wood) {
        this.room = room;
        this.wood = wood;
    }
}
