package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object comes under a key of a map that keeps it in the object's row, gets another key, moves to another map, or leaves. */
public final class ContributeToMap implements Action {
    static final List<String> KEYS = List.of("first", "second", "third");

    @Override
    public void perform(Stage stage, Step step) {
        Contribution contribution = Action.pick(
                stage.schema().all(Contribution.class).stream()
                        .filter(Contribution::isMap)
                        .toList(),
                step.one());
        Thing owner = contribution == null ? null : Action.pick(stage.staying(contribution.owner()), step.two());
        if (owner == null) {
            return;
        }
        stage.settleUnknown(owner);
        String key = KEYS.get(step.one() % KEYS.size());
        if (step.three() % 3 == 0) {
            create(stage, contribution, owner, key);
            return;
        }
        Thing child = Action.pick(stage.staying(contribution.target()), step.three());
        if (child == null) {
            return;
        }
        Thing holder = Action.pick(stage.now().holding(child, contribution), 0);
        if (holder != null) {
            stage.settleUnknown(holder);
            load(stage, contribution, holder);
        }
        load(stage, contribution, owner);
        if (stage.now().has(child)) {
            put(stage, contribution, owner, key, child, holder);
        }
    }

    private static void create(Stage stage, Contribution contribution, Thing owner, String key) {
        int number = stage.newNumber(contribution.target());
        Object object = Create.newObject(stage, contribution.target(), number);
        Object holder = stage.object(owner);
        load(stage, contribution, owner);
        release(stage, stage.now().entries(owner, contribution).get(key));
        stage.line(
                owner + "."
                        + Contents.putting(
                                contribution.slot(), key, contribution.target().labelOf(number)),
                () -> Contents.of(holder, contribution.slot()).map().put(key, object),
                () -> {
                    Thing thing = stage.now().add(contribution.target(), number);
                    stage.now().adopt(thing);
                    stage.now().entries(owner, contribution).put(key, thing);
                    stage.bind(thing, object);
                });
    }

    /** Who is under the key leaves; a new object that nobody has persisted by name would never come to be. */
    private static void release(Stage stage, @Nullable Thing former) {
        if (former != null) {
            Assignments.settleAdopted(stage, former);
        }
    }

    /** What is loaded in the middle of a move would write its first half. */
    private static void load(Stage stage, Contribution contribution, Thing owner) {
        Object holder = stage.object(owner);
        stage.line(
                owner + "." + contribution.slot().name() + ".size();",
                () -> Contents.of(holder, contribution.slot()).size(),
                () -> {});
    }

    private static void put(
            Stage stage, Contribution contribution, Thing owner, String key, Thing child, @Nullable Thing holder) {
        if (holder != null) {
            String before = keyOf(stage.now().entries(holder, contribution), child);
            release(stage, child);
            take(stage, contribution, holder, before);
            if (holder == owner && before.equals(key)) {
                return;
            }
        }
        release(stage, stage.now().entries(owner, contribution).get(key));
        Object map = stage.object(owner);
        Object object = stage.object(child);
        if (!stage.now().has(child)) {
            return;
        }
        stage.line(
                owner + "." + Contents.putting(contribution.slot(), key, child.label()),
                () -> Contents.of(map, contribution.slot()).map().put(key, object),
                () -> stage.now().entries(owner, contribution).put(key, child));
    }

    private static void take(Stage stage, Contribution contribution, Thing holder, String key) {
        Object map = stage.object(holder);
        stage.line(
                holder + "." + contribution.slot().name() + ".remove(\"" + key + "\");",
                () -> Contents.of(map, contribution.slot()).map().remove(key),
                () -> stage.now().entries(holder, contribution).remove(key));
    }

    private static String keyOf(Map<String, Thing> entries, Thing child) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue() == child)
                .map(Map.Entry::getKey)
                .findAny()
                .orElseThrow();
    }
}
