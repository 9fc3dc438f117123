package dev.tenon.it.deferred.values;

/** What something is made of. */
enum Material {
    PAPYRUS,
    VELLUM
}
