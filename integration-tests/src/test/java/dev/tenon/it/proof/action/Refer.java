package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.Set;

/** A to-one attribute gets another target, or none. */
public final class Refer implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Reference reference = Action.pick(stage.schema().all(Reference.class), step.one());
        Thing thing = reference == null ? null : Action.pick(stage.staying(reference.owner()), step.two());
        if (thing == null) {
            return;
        }
        if (step.three() % 4 == 0) {
            clear(stage, reference, thing);
        } else {
            refer(stage, reference, thing, step.three());
        }
    }

    private static void refer(Stage stage, Reference reference, Thing thing, int number) {
        Thing target = Action.pick(stage.staying(reference.target()), number);
        if (target == null) {
            return;
        }
        stage.settleOtherWays(
                Way.REFERENCE, reference, thing, target, stage.now().target(thing, reference));
        settle(stage, reference, thing, target);
        if (!stage.now().has(thing)
                || !stage.now().has(target)
                || (reference.isUnique() && !ReferBack.pushAway(stage, reference, thing, target))) {
            return;
        }
        Assignments.set(stage, thing, reference, target);
        stage.touch(Way.REFERENCE, reference, thing);
        touchTarget(stage, reference, target);
    }

    /** What a one-to-one pushes away, and in which order lists get what comes to them, shows with the flush. */
    private static void settle(Stage stage, Reference reference, Thing thing, Thing target) {
        if (reference.isUnique()) {
            stage.settleTouched(reference, thing, target);
        } else if (reference.isOrdered()) {
            stage.settleTouched(reference, thing, target, stage.now().target(thing, reference));
        }
    }

    /** The same for a new object's target. */
    static void settleTarget(Stage stage, Reference reference, Thing target) {
        if (reference.isOrdered()) {
            stage.settleTouched(reference, target);
        }
    }

    static void touchTarget(Stage stage, Reference reference, Thing target) {
        if (reference.isUnique() || reference.isOrdered()) {
            stage.touch(Way.REFERENCE, reference, target);
        }
    }

    private static void clear(Stage stage, Reference reference, Thing thing) {
        Thing before = stage.now().target(thing, reference);
        if (before == null || reference.isRequired()) {
            return;
        }
        stage.settleOtherWays(Way.REFERENCE, reference, thing, before);
        settle(stage, reference, thing, before);
        Assignments.settleAdopted(stage, thing);
        if (reference.removesOrphans()) {
            Set<Thing> falling = stage.now().fallingWith(thing);
            if (!Assignments.canFall(stage, falling)) {
                return;
            }
            Assignments.letGo(stage, falling);
            stage.object(before); // who is not loaded cannot lose an orphan (CAS-8)
        }
        Assignments.set(stage, thing, reference, null);
        stage.touch(Way.REFERENCE, reference, thing);
        touchTarget(stage, reference, before);
    }
}
