package dev.tenon.it.events.described;

/** Knows nothing of databases. */
class Amphora {
    Long id;
    String potter;
    String label;
    int changes;

    Amphora() {}

    Amphora(String potter) {
        this.potter = potter;
    }
}
