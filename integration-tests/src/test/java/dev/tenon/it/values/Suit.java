package dev.tenon.it.values;

/** A constant with a body has a class of its own, which is not the enum. */
enum Suit {
    CLUBS,
    DIAMONDS,
    HEARTS {
        @Override
        String colour() {
            return "red";
        }
    };

    String colour() {
        return "black";
    }
}
