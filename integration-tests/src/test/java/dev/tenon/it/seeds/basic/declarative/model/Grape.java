package dev.tenon.it.seeds.basic.declarative.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** Has getters and setters, and fields that are called otherwise. */
public class Grape {
    private Long key;
    private String kind;
    private Set<Barrel> holders = new LinkedHashSet<>();

    public Grape() {}

    public Grape(String kind) {
        this.kind = kind;
    }

    public Long getId() {
        return key;
    }

    protected void setId(Long id) {
        key = id;
    }

    public String getName() {
        return kind;
    }

    public void setName(String name) {
        kind = name;
    }

    public Set<Barrel> getBarrels() {
        return holders;
    }

    void setBarrels(Set<Barrel> barrels) {
        holders = barrels;
    }
}
