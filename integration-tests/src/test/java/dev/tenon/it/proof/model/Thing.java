package dev.tenon.it.proof.model;

import dev.tenon.it.proof.schema.Shape;

/** An object of the model, told from others by itself; its label tells the rows apart. */
public final class Thing {
    private final Shape shape;
    private final String label;
    private final int number;

    /** An object that no world knows yet. */
    public Thing(Shape shape, int number) {
        this.shape = shape;
        this.label = shape.labelOf(number);
        this.number = number;
    }

    /** Its entity. */
    public Shape shape() {
        return shape;
    }

    /** What it is called, in the model, in its row, and in the lines of a script. */
    public String label() {
        return label;
    }

    /** Which of its entity it is. */
    public int number() {
        return number;
    }

    @Override
    public String toString() {
        return label;
    }
}
