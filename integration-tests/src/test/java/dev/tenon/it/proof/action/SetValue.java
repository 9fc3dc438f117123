package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Value;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;

/** A value of an object changes, perhaps to what it was. */
public final class SetValue implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Thing thing = Action.pick(stage.staying(), step.one());
        Value value = thing == null ? null : Action.pick(thing.shape().values(), step.two());
        if (value == null) {
            return;
        }
        Object object = stage.object(thing);
        Object chosen = value.choice(step.three());
        String text = chosen instanceof String ? "\"" + chosen + "\"" : String.valueOf(chosen);
        stage.line(
                thing + "." + value.slot().name() + " = " + text + ";",
                () -> value.slot().set(object, chosen),
                () -> stage.now().set(thing, value, chosen));
    }
}
