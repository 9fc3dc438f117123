package dev.tenon.it.seeds.joins.queryenabled;

import dev.tenon.Ref;
import dev.tenon.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The reference's {@code Address}. */
@Entity
class Painting {
    @Id
    Long id;

    String title;
    int painted;

    @ManyToOne
    @JoinColumn(name = "gallery_id")
    Ref<Gallery> gallery;

    @Column(insertable = false, updatable = false)
    Long galleryId;

    @References(Motif.class)
    Long motifId;

    protected Painting() {}

    Painting(long id, String title, int painted, Long motifId) {
        this.id = id;
        this.title = title;
        this.painted = painted;
        this.motifId = motifId;
    }

    @Override
    public String toString() {
        return title;
    }
}
