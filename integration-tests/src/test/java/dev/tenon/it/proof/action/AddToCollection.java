package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
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
        String collection = parent + "." + reference.inverse().slot().name();
        if (!stage.staying(reference.owner()).contains(child)) {
            stage.line( // what is read here writes first, and that may be the end of the orphan
                    collection + ".size();",
                    () -> Collections.of(owner, reference.inverse().slot()).size(),
                    () -> {});
        }
        if (!stage.now().has(child)) {
            return; // it would be a new row
        }
        stage.line(
                collection + ".add(" + child + ");",
                () -> Collections.of(owner, reference.inverse().slot()).add(object),
                () -> {
                    stage.now().refer(child, reference, parent);
                    stage.touch(Way.COLLECTION, reference, child);
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
