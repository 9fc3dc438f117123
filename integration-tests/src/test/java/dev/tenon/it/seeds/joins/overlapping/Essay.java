package dev.tenon.it.seeds.joins.overlapping;

import dev.tenon.Ref;
import dev.tenon.annotation.ForeignKeyColumns;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** The reference's last {@code Article}: two foreign keys share {@code magazine_id}, which only {@code magazine} writes. */
@Entity
@ForeignKeyColumns(
        attributes = {"writerId", "magazineId"},
        references = Columnist.class,
        referencedAttributes = {"id", "magazineId"})
@IdClass(EssayKey.class)
class Essay {
    @Id
    Long articleId;

    @Id
    @References(Magazine.class)
    Long magazineId;

    Long writerId;

    @ManyToOne
    Ref<Magazine> magazine;

    @ManyToOne
    @JoinOn("that.id = foreign(this.writerId) and that.magazineId = this.magazineId")
    Ref<Columnist> writer;

    protected Essay() {}

    Essay(long articleId) {
        this.articleId = articleId;
    }
}
