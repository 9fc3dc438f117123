package dev.tenon.it.seeds.joins.queryenabled;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.JoinTarget;
import dev.tenon.annotation.Limit;
import dev.tenon.annotation.Through;
import dev.tenon.annotation.ViewOnly;
import dev.tenon.query.Select;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** The reference's {@code User}, with a relationship of every kind. */
@Entity
class Gallery {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String district;

    @OneToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "curator_id")
    Ref<Curator> curator;

    @OneToMany(mappedBy = "gallery", cascade = CascadeType.ALL)
    @OrderBy("title")
    List<Painting> paintings = new ArrayList<>();

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "gallery_motif",
            joinColumns = @JoinColumn(name = "gallery_id"),
            inverseJoinColumns = @JoinColumn(name = "motif_id"))
    List<Motif> motifs = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.galleryId = this.id and that.painted < 1900")
    List<Painting> old = new ArrayList<>();

    @OneToMany(mappedBy = "gallery")
    @ViewOnly
    @Limit(2)
    @OrderBy("painted desc")
    List<Painting> newest = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("foreign(that.district) = this.district and that.id <> this.id")
    List<Gallery> neighbours = new ArrayList<>();

    @ManyToMany
    @ViewOnly
    @Through(from = "Painting p", on = "this.id = p.galleryId", to = "that.id = p.motifId")
    List<Motif> painted = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinTarget("that join Motif m on m.id = that.motifId and m.name = 'Sea'")
    @JoinOn("foreign(that.galleryId) = this.id")
    List<Painting> seascapes = new ArrayList<>();

    protected Gallery() {}

    Gallery(String district) {
        this.district = district;
    }

    /** The reference's property: what {@code object_session(self).query(Address).with_parent(self).filter(...)} builds. */
    Select<Painting> paintingsSince(int year) {
        return Gallery_.paintings.of(this).where(Painting_.painted.ge(year));
    }
}
