package dev.tenon.it.relationships.revived;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to an apiary by a stand-in. */
@Entity
public class Beekeeper {
    @Id
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Apiary apiary;

    protected Beekeeper() {}

    public Beekeeper(String name, Apiary apiary) {
        this.name = name;
        this.apiary = apiary;
    }

    public Apiary getApiary() {
        return apiary;
    }

    public void setApiary(Apiary apiary) {
        this.apiary = apiary;
    }
}
