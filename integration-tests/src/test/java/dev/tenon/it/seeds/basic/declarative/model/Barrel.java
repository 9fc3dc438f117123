package dev.tenon.it.seeds.basic.declarative.model;

import dev.tenon.it.seeds.basic.declarative.Cellar;
import java.util.LinkedHashSet;
import java.util.Set;

public class Barrel extends Numbered {
    String label;
    private Vineyard vineyard;
    private Cellar cellar;
    private final Set<Grape> grapes = new LinkedHashSet<>();

    protected Barrel() {}

    public Barrel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Vineyard vineyard() {
        return vineyard;
    }

    public void moveTo(Vineyard other) {
        vineyard = other;
    }

    public Cellar cellar() {
        return cellar;
    }

    public void store(Cellar other) {
        cellar = other;
    }

    public Set<Grape> grapes() {
        return grapes;
    }
}
