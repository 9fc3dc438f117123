package dev.tenon.it.proof.model;

import dev.tenon.it.proof.schema.Shape;

/** An object of the model, told from others by itself; its label tells the rows apart. */
public final class Thing {
    private final Shape shape;
    private final String label;

    Thing(Shape shape, String label) {
        this.shape = shape;
        this.label = label;
    }

    /** Its entity. */
    public Shape shape() {
        return shape;
    }

    /** What it is called, in the model, in its row, and in the lines of a script. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
