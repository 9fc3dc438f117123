package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;

/** An object comes into another one's collection: from nowhere, from another owner's, or just before it would be deleted. */
public final class AddToCollection implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Reference> possible = stage.schema().all(Reference.class).stream()
                .filter(Reference::isCollected)
                .toList();
        Reference reference = Action.pick(possible, step.one());
        Thing parent = reference == null ? null : Action.pick(stage.staying(reference.target()), step.two());
        Thing child = reference == null ? null : Action.pick(candidates(stage, reference), step.three());
        if (parent == null || child == null || stage.now().target(child, reference) == parent) {
            return;
        }
        Thing former = stage.now().target(child, reference);
        stage.settleUnknown(parent);
        stage.settleWay(Way.REPLACEMENT, reference, child);
        if (stage.written().has(child) && stage.written().target(child, reference) == parent) {
            stage.settleOtherWays(Way.COLLECTION, reference, child); // the collection does not know yet that it left
        }
        stage.settleOtherWays(Way.COLLECTION, reference, parent, former);
        if (!stage.now().has(child)) {
            return;
        }
        Object owner = stage.object(parent);
        Object object = stage.object(child);
        Slot slot = reference.inverse().slot();
        if (!stage.staying(reference.owner()).contains(child)) {
            stage.line( // what is read here writes first, and that may be the end of the orphan
                    parent + "." + slot.name() + ".size();",
                    () -> Contents.of(owner, slot).size(),
                    () -> {});
        }
        if (!stage.now().has(child)) {
            return; // it would be a new row
        }
        add(stage, reference, parent, child, step.one());
        stage.touch(Way.COLLECTION, reference, child);
    }

    private static void add(Stage stage, Reference reference, Thing parent, Thing child, int number) {
        Object owner = stage.object(parent);
        Object object = stage.object(child);
        Slot slot = reference.inverse().slot();
        if (!reference.isOrdered()) {
            stage.line(
                    parent + "." + Contents.adding(slot, child.label()),
                    () -> Contents.of(owner, slot).add(object, child.label()),
                    () -> stage.now().refer(child, reference, parent));
            return;
        }
        int place = Math.floorMod(number, stage.now().places(parent, reference).size() + 1);
        stage.line(
                parent + "." + slot.name() + ".add(" + place + ", " + child + ");",
                () -> Contents.of(owner, slot).list().add(place, object),
                () -> {
                    stage.now().refer(child, reference, parent);
                    List<Thing> places = stage.now().places(parent, reference);
                    places.remove(child);
                    places.add(place, child);
                });
    }

    /** Those that stay, and those that lost this very parent. */
    private static List<Thing> candidates(Stage stage, Reference reference) {
        List<Thing> staying = stage.staying(reference.owner());
        return stage.now().things(reference.owner()).stream()
                .filter(thing -> staying.contains(thing)
                        || (reference.removesOrphans() && stage.now().target(thing, reference) == null))
                .toList();
    }
}
