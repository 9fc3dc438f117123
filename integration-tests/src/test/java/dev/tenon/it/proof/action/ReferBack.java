package dev.tenon.it.proof.action;

import dev.tenon.Ref;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A one-to-one changes from the side that has no foreign key: another object comes, who was there lets go or goes. */
public final class ReferBack implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Reference> possible = stage.schema().all(Reference.class).stream()
                .filter(reference -> reference.inverse() != null && !reference.isCollected())
                .toList();
        Reference reference = Action.pick(possible, step.one());
        Thing target = reference == null ? null : Action.pick(stage.staying(reference.target()), step.two());
        if (target == null) {
            return;
        }
        Thing owner = step.three() % 4 == 0 ? null : Action.pick(stage.staying(reference.owner()), step.three());
        Thing former = owner(stage, reference, target);
        if (owner == former) {
            return;
        }
        stage.settleTouched(reference, target, owner, former);
        if (former != null) {
            Assignments.settleAdopted(stage, former);
        }
        if (!stage.now().has(target)
                || (owner != null && !stage.now().has(owner))
                || !pushAway(stage, reference, owner, target)) {
            return;
        }
        assign(stage, reference, target, owner);
        stage.touch(Way.COLLECTION, reference, target, owner);
    }

    private static void assign(Stage stage, Reference reference, Thing target, @Nullable Thing owner) {
        Object object = stage.object(target);
        Slot slot = reference.inverse().slot();
        boolean holdsRef = owner != null && slot.type() == Ref.class;
        Object held = owner == null ? null : holdsRef ? Ref.of(stage.object(owner)) : stage.object(owner);
        String text = holdsRef ? "Ref.of(" + owner + ")" : String.valueOf(owner);
        Thing former = owner(stage, reference, target);
        stage.line(target + "." + slot.name() + " = " + text + ";", () -> slot.set(object, held), () -> {
            if (owner != null) {
                stage.now().refer(owner, reference, target);
            } else if (former != null) {
                stage.now().refer(former, reference, null);
            }
        });
    }

    static @Nullable Thing owner(Stage stage, Reference reference, Thing target) {
        return Action.pick(stage.now().referring(target, reference), 0);
    }

    /** Whether the former owner of a target can let it go, or go itself; others let go of the latter then. */
    static boolean pushAway(Stage stage, Reference reference, @Nullable Thing owner, Thing target) {
        Thing former = owner(stage, reference, target);
        if (former == null || former == owner) {
            return true;
        }
        if (reference.inverse() == null || !TakeFromCollection.canLeave(stage, reference, former)) {
            return false;
        }
        if (reference.removesOrphans()) {
            Set<Thing> falling = stage.now().fallingWith(former);
            if (falling.contains(owner) || falling.contains(target)) {
                return false;
            }
            Assignments.letGo(stage, falling);
        }
        return true;
    }
}
