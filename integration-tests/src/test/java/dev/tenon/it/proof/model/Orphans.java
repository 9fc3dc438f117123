package dev.tenon.it.proof.model;

import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Who goes by being written, judged by the links as they are then (BRF-16, BRF-18). */
final class Orphans {
    private final Schema schema;
    private final World now;
    private final World before;

    private Orphans(Schema schema, World now, World before) {
        this.schema = schema;
        this.now = now;
        this.before = before;
    }

    static List<Thing> of(Schema schema, World now, World before) {
        Orphans orphans = new Orphans(schema, now, before);
        List<Thing> found = new ArrayList<>();
        for (Thing thing : now.things()) {
            if (before.has(thing) ? orphans.lostItsParent(thing) : orphans.neverCame(thing)) {
                found.add(thing);
            }
        }
        return found;
    }

    private boolean lostItsParent(Thing thing) {
        boolean child = schema.of(thing.shape(), Reference.class).stream()
                .filter(Reference::removesOrphans)
                .anyMatch(reference -> before.target(thing, reference) != null && now.target(thing, reference) == null);
        return child
                || schema.all(Contribution.class).stream()
                        .filter(contribution -> thing.shape().isA(contribution.target()) && contribution.orphans())
                        .anyMatch(contribution ->
                                !before.holding(thing, contribution).isEmpty()
                                        && now.holding(thing, contribution).isEmpty());
    }

    /** A new object that came by way of a collection, and is in none any more. */
    private boolean neverCame(Thing thing) {
        return now.isAdopted(thing)
                && schema.of(thing.shape(), Reference.class).stream()
                        .noneMatch(reference -> reference.isPersistedByTarget() && now.target(thing, reference) != null)
                && schema.all(Contribution.class).stream()
                        .filter(contribution -> thing.shape().isA(contribution.target()))
                        .allMatch(
                                contribution -> now.holding(thing, contribution).isEmpty());
    }
}
