package dev.tenon.it.proof.schema;

/** An attribute that leads to other objects, or holds several values. */
public sealed interface Relation permits Reference, Links, Contribution, Elements {

    /** The entity that has the attribute. */
    Shape owner();

    /** The attribute. */
    Slot slot();
}
