package dev.tenon.it.seeds.basic.declarative.model;

public abstract class Numbered {
    private Long number;

    public Long number() {
        return number;
    }
}
