package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An object gets another collection, with some of the elements of the old one, and some of others (BRF-9, COL-4). */
public final class ReplaceCollection implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Reference> possible = stage.schema().all(Reference.class).stream()
                .filter(Reference::isCollected)
                .toList();
        Reference reference = Action.pick(possible, step.one());
        Thing parent = reference == null ? null : Action.pick(stage.staying(reference.target()), step.two());
        if (parent == null) {
            return;
        }
        List<Thing> before = stage.now().referring(parent, reference);
        List<Thing> chosen = chosen(stage, reference, step.three());
        List<Thing> leaving =
                before.stream().filter(thing -> !chosen.contains(thing)).toList();
        if (!leaving.stream().allMatch(thing -> TakeFromCollection.canLeave(stage, reference, thing))) {
            return;
        }
        Set<Thing> all = new LinkedHashSet<>(before);
        all.addAll(chosen);
        all.add(parent);
        Set<Thing> former = new LinkedHashSet<>();
        chosen.forEach(thing -> former.add(stage.now().target(thing, reference)));
        all.addAll(former);
        stage.settleUnknown(parent);
        leaving.forEach(thing -> Assignments.settleAdopted(stage, thing));
        stage.settleOtherWays(Way.REPLACEMENT, reference, all.toArray(new Thing[0]));
        stage.settleWay(Way.REPLACEMENT, reference, parent);
        chosen.stream() // two new collections that both hold it would disagree
                .filter(thing -> stage.now().has(thing) && stage.now().target(thing, reference) != null)
                .forEach(thing -> stage.settleWay(Way.REPLACEMENT, reference, thing));
        if (reference.removesOrphans()) {
            leaving.forEach(thing -> Assignments.letGo(stage, stage.now().fallingWith(thing)));
        }
        replace(stage, reference, parent, chosen, leaving);
        stage.touch(Way.REPLACEMENT, reference, all.toArray(new Thing[0]));
    }

    private static List<Thing> chosen(Stage stage, Reference reference, int bits) {
        List<Thing> candidates = stage.staying(reference.owner());
        List<Thing> chosen = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            if ((bits >> (at % 5) & 1) == 1) {
                chosen.add(candidates.get(at));
            }
        }
        java.util.Collections.rotate(chosen, bits);
        return chosen;
    }

    private static void replace(
            Stage stage, Reference reference, Thing parent, List<Thing> chosen, List<Thing> leaving) {
        Object owner = stage.object(parent);
        var slot = reference.inverse().slot();
        Object contents = Contents.plain(stage, slot, chosen);
        stage.line(
                parent + "." + slot.name() + " = " + Contents.text(slot, chosen) + ";",
                () -> slot.set(owner, contents),
                () -> {
                    leaving.forEach(thing -> stage.now().refer(thing, reference, null));
                    chosen.forEach(thing -> stage.now().refer(thing, reference, parent));
                    if (reference.isOrdered()) {
                        List<Thing> places = stage.now().places(parent, reference);
                        places.clear();
                        places.addAll(chosen);
                    }
                });
    }
}
