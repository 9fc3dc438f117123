package dev.tenon.it.proof.model;

/** One of those that a collection holds, with its key where that is a map. */
public record Member(String key, Thing thing) {

    /** Under its label. */
    public static Member of(Thing thing) {
        return new Member(thing.label(), thing);
    }
}
