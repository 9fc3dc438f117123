package dev.tenon.it.relationships.revived;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a rookery by a stand-in. */
@Entity
public class Ornithologist {
    @Id
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Rookery rookery;

    protected Ornithologist() {}

    public Ornithologist(String name, Rookery rookery) {
        this.name = name;
        this.rookery = rookery;
    }

    public Rookery getRookery() {
        return rookery;
    }

    public void setRookery(Rookery rookery) {
        this.rookery = rookery;
    }
}
