package dev.tenon.it.identifiers;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Is identified by the one it belongs to, with no attribute of its own. */
@Entity
class Resume {
    @Id
    @OneToOne
    @JoinColumn(name = "holder_id")
    Ref<Holder> holder;

    String motto;

    Resume() {}

    Resume(Holder holder, String motto) {
        this.holder = Ref.of(holder);
        this.motto = motto;
    }
}
