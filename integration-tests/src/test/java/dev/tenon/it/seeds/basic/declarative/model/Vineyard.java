package dev.tenon.it.seeds.basic.declarative.model;

import java.util.ArrayList;
import java.util.List;

public class Vineyard {
    private Long id;
    private String name;
    private int visits;
    private Slope slope;
    private final List<Barrel> barrels = new ArrayList<>();

    Vineyard() {}

    public Vineyard(String name, Slope slope) {
        this.name = name;
        this.slope = slope;
    }

    public String name() {
        return name;
    }

    public Slope slope() {
        return slope;
    }

    public List<Barrel> barrels() {
        return barrels;
    }

    public void visit() {
        visits++;
    }

    public int visits() {
        return visits;
    }
}
