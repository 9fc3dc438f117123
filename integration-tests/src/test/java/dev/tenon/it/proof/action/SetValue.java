package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Value;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import org.jspecify.annotations.Nullable;

/** A value of an object changes, perhaps to what it was; if it is unique, the object exchanges it with the one that has it. */
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
        Thing other = value.unique() && chosen != null ? holder(stage, thing, value, chosen) : null;
        if (other != null) {
            exchange(stage, value, thing, other);
            return;
        }
        String text = chosen instanceof String ? "\"" + chosen + "\"" : String.valueOf(chosen);
        stage.line(
                thing + "." + value.slot().name() + " = " + text + ";",
                () -> value.slot().set(object, chosen),
                () -> stage.now().set(thing, value, chosen));
    }

    private static @Nullable Thing holder(Stage stage, Thing thing, Value value, Object chosen) {
        return stage.now().things().stream()
                .filter(other -> other != thing && other.shape().values().contains(value))
                .filter(other -> chosen.equals(stage.now().get(other, value)))
                .findAny()
                .orElse(null);
    }

    private static void exchange(Stage stage, Value value, Thing one, Thing other) {
        Object first = stage.object(one);
        Object second = stage.object(other);
        if (!stage.now().has(one) || !stage.now().has(other)) {
            return; // what was read wrote first
        }
        Object ones = stage.now().get(one, value);
        Object others = stage.now().get(other, value);
        stage.line(
                "exchange " + value.slot().name() + " of " + one + " and " + other + ";",
                () -> {
                    value.slot().set(first, others);
                    value.slot().set(second, ones);
                },
                () -> {
                    stage.now().set(one, value, others);
                    stage.now().set(other, value, ones);
                });
    }
}
