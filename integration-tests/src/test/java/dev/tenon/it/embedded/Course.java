package dev.tenon.it.embedded;

/** A part of a meal. */
enum Course {
    STARTER,
    MAIN
}
