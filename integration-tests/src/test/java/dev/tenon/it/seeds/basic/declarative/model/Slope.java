package dev.tenon.it.seeds.basic.declarative.model;

public record Slope(String side, int degrees) {}
