package dev.tenon.it.relationships.targets;

/** What the attributes are declared to hold. */
interface Playable {
    String title();
}
