package dev.tenon.it.relationships.mapkeys;

/** The keys of a playhouse's troupes. */
enum Season {
    AUTUMN,
    WINTER,
    SPRING
}
