package dev.tenon.processor.plan;

/** An attribute that is not divided further: a basic one, or an association. */
public sealed interface LeafPlan permits BasicPlan, AssociationPlan {

    /** The way to it. */
    AttributePath path();

    /** By which generated code knows it, unique in the entity. */
    String name();
}
