package dev.tenon.it.relationships.standins;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

/** Mapped by properties; owns the one-to-one. */
@Entity
public class Mast {
    private Long id;
    private int height;
    private Site site;

    protected Mast() {}

    public Mast(Long id, int height) {
        this.id = id;
        this.height = height;
    }

    @Id
    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public int getHeight() {
        return height;
    }

    public void setHeight(int height) {
        this.height = height;
    }

    @OneToOne(fetch = LAZY)
    @JoinColumn(name = "site_country", referencedColumnName = "country")
    @JoinColumn(name = "site_number", referencedColumnName = "number")
    public Site getSite() {
        return site;
    }

    public void setSite(Site site) {
        this.site = site;
    }
}
