package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.List;

/** A new object gets the identifier of one that is removed in the same flush, and so takes over its row (ROW-2, VER-2). */
public final class Succeed implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Thing removed = Action.pick(removed(stage), step.one());
        if (removed == null) {
            removed = Action.pick(
                    stage.staying().stream().filter(Succeed::hasGivenIdentifier).toList(), step.one());
            if (removed == null
                    || !Remove.remove(stage, removed)
                    || !removed(stage).contains(removed)) {
                return;
            }
        }
        Thing successor = new Thing(removed.shape(), stage.newNumber(removed.shape()));
        Create.create(stage, successor, stage.written().number(removed), step);
    }

    /** Those whose rows are there until the next flush, and whose identifier nobody else has got. */
    private static List<Thing> removed(Stage stage) {
        return stage.written().things().stream()
                .filter(thing -> hasGivenIdentifier(thing) && !stage.now().has(thing))
                .filter(thing -> stage.now().things(thing.shape()).stream()
                        .noneMatch(other ->
                                stage.now().number(other) == stage.written().number(thing)))
                .toList();
    }

    private static boolean hasGivenIdentifier(Thing thing) {
        return thing.shape().identity() instanceof Identity.Given;
    }
}
