package dev.tenon.it.relationships.standins;

/** Identifies a site. */
public record SiteId(String country, int number) {}
