package dev.tenon.it.seeds.joins.overlapping;

import dev.tenon.Ref;
import dev.tenon.annotation.ForeignKeyColumns;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** The reference's {@code Article}: two foreign keys share {@code magazine_id}, which only {@code magazine} writes. */
@Entity
@ForeignKeyColumns(
        attributes = {"writerId", "magazineId"},
        references = Columnist.class,
        referencedAttributes = {"id", "magazineId"})
class Essay {
    @Id
    Long id;

    @References(Magazine.class)
    Long magazineId;

    Long writerId;

    @ManyToOne
    @JoinOn("that.id = foreign(this.magazineId)")
    Ref<Magazine> magazine;

    @ManyToOne
    @JoinOn("that.id = foreign(this.writerId) and that.magazineId = this.magazineId")
    Ref<Columnist> writer;

    protected Essay() {}

    Essay(long id) {
        this.id = id;
    }
}
