package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;

/** A new object that is put into a collection which persists what is in it; nobody else names it. */
public final class CreateInCollection implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Reference> possible = stage.schema().all(Reference.class).stream()
                .filter(reference ->
                        reference.isCollected() && reference.isPersistedByTarget() && isAlone(stage, reference))
                .toList();
        Reference reference = Action.pick(possible, step.one());
        Thing parent = reference == null ? null : Action.pick(stage.staying(reference.target()), step.two());
        if (parent == null) {
            return;
        }
        stage.settleUnknown(parent);
        stage.settleOtherWays(Way.COLLECTION, reference, parent);
        Object owner = stage.object(parent);
        Shape shape = Create.kind(stage, reference.owner(), step.three());
        int number = stage.newNumber(shape);
        Object object = Create.newObject(stage, shape, number);
        Slot slot = reference.inverse().slot();
        stage.line(
                parent + "." + Contents.adding(slot, shape.labelOf(number)),
                () -> Contents.of(owner, slot).add(object, shape.labelOf(number)),
                () -> {
                    Thing thing = stage.now().add(shape, number);
                    stage.now().adopt(thing);
                    stage.now().refer(thing, reference, parent);
                    stage.bind(thing, object);
                    stage.touch(Way.COLLECTION, reference, thing);
                });
    }

    /** Whether the new object needs no other target. */
    static boolean isAlone(Stage stage, Reference reference) {
        return stage.schema().of(reference.owner(), Reference.class).stream()
                .allMatch(other -> other == reference || !other.isRequired());
    }
}
