package dev.tenon.it.relationships.cascade;

/** What a sailor does. */
enum Role {
    CAPTAIN,
    COOK,
    PILOT
}
