package dev.tenon.it.seeds.joins.overlapping;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The reference's second {@code Article}: its writer is found by {@code writer_id} alone. */
@Entity
class Draft {
    @Id
    Long id;

    @References(Magazine.class)
    Long magazineId;

    Long writerId;

    @ManyToOne
    Ref<Magazine> magazine;

    @ManyToOne
    @JoinOn("that.id = foreign(this.writerId)")
    Ref<Columnist> writer;

    protected Draft() {}

    Draft(long id) {
        this.id = id;
    }
}
