package dev.tenon.it.seeds.joins.compositesecondary;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import dev.tenon.annotation.Through;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The reference's {@code A}. */
@Entity
class Ca {
    @Id
    Long id;

    @References(Cb.class)
    Long bId;

    @ManyToOne
    @ViewOnly
    @Through(
            from = "Cb b join Cd d on b.dId = d.id join Cc c on c.dId = d.id",
            on = "this.bId = b.id and this.id = c.aId",
            to = "that.id = b.dId")
    Ref<Cd> d;

    protected Ca() {}

    Ca(long id, long bId) {
        this.id = id;
        this.bId = bId;
    }
}
