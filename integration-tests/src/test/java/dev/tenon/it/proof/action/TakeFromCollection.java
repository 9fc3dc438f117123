package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;
import java.util.Set;

/** An object leaves a collection: it lets go, or goes. */
public final class TakeFromCollection implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Reference> possible = stage.schema().all(Reference.class).stream()
                .filter(Reference::isCollected)
                .toList();
        Reference reference = Action.pick(possible, step.one());
        Thing child = reference == null
                ? null
                : Action.pick(
                        stage.staying(reference.owner()).stream()
                                .filter(thing -> stage.staying(reference.target())
                                        .contains(stage.now().target(thing, reference)))
                                .filter(thing -> canLeave(stage, reference, thing))
                                .toList(),
                        step.two());
        if (child == null) {
            return;
        }
        Thing parent = stage.now().target(child, reference);
        stage.settleUnknown(parent);
        Assignments.settleAdopted(stage, child);
        stage.settleOtherWays(Way.COLLECTION, reference, child, parent);
        if (reference.removesOrphans()) {
            Assignments.letGo(stage, stage.now().fallingWith(child));
        }
        take(stage, reference, parent, child);
    }

    static void take(Stage stage, Reference reference, Thing parent, Thing child) {
        Object owner = stage.object(parent);
        Object object = stage.object(child);
        Slot slot = reference.inverse().slot();
        stage.line(
                parent + "." + Contents.removing(slot, child.label()),
                () -> Contents.of(owner, slot).remove(object, child.label()),
                () -> {
                    stage.now().refer(child, reference, null);
                    stage.touch(Way.COLLECTION, reference, child);
                });
    }

    /** Whether a row can be without the parent, or goes. */
    static boolean canLeave(Stage stage, Reference reference, Thing child) {
        boolean goes = reference.removesOrphans()
                && (stage.written().has(child) || stage.now().isAdopted(child));
        Set<Thing> falling = stage.now().fallingWith(child);
        return goes ? Assignments.canFall(stage, falling) : !reference.isRequired();
    }
}
