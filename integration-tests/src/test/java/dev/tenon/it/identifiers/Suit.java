package dev.tenon.it.identifiers;

/** An identifier that has few values. */
enum Suit {
    CLUBS,
    HEARTS
}
