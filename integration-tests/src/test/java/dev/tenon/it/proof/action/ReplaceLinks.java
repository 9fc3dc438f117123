package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All many-to-many links of an object are exchanged by another collection in their place, on either side (COL-4). */
public final class ReplaceLinks implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Links> possible = stage.schema().all(Links.class).stream()
                .filter(links -> !links.isMap())
                .toList();
        Links links = Action.pick(possible, step.one());
        if (links == null) {
            return;
        }
        boolean fromInverse = links.inverse() != null && step.one() / 4 % 2 == 1;
        Thing holder = Action.pick(stage.staying(fromInverse ? links.target() : links.owner()), step.two());
        if (holder == null) {
            return;
        }
        List<Thing> chosen = chosen(stage.staying(fromInverse ? links.owner() : links.target()), step.three());
        List<Thing> before = List.copyOf(
                fromInverse ? stage.now().holding(holder, links) : stage.now().list(holder, links));
        Set<Thing> all = new LinkedHashSet<>(before);
        all.addAll(chosen);
        all.add(holder);
        stage.settleTouched(links, all.toArray(new Thing[0]));
        if (!stage.now().things().containsAll(all)) {
            return;
        }
        replace(stage, links, holder, chosen, fromInverse);
        stage.touch(Way.REPLACEMENT, links, all.toArray(new Thing[0]));
    }

    static List<Thing> chosen(List<Thing> candidates, int bits) {
        List<Thing> chosen = new ArrayList<>();
        for (int at = 0; at < candidates.size(); at++) {
            if ((bits >> (at % 5) & 1) == 1) {
                chosen.add(candidates.get(at));
            }
        }
        Collections.rotate(chosen, bits);
        return chosen;
    }

    private static void replace(Stage stage, Links links, Thing holder, List<Thing> chosen, boolean fromInverse) {
        Object object = stage.object(holder);
        Slot slot = fromInverse ? links.inverse() : links.slot();
        Object contents = Contents.plain(stage, slot, chosen);
        stage.line(
                holder + "." + slot.name() + " = " + Contents.text(slot, chosen) + ";",
                () -> slot.set(object, contents),
                () -> {
                    if (fromInverse) {
                        stage.now().things(links.owner()).forEach(owner -> {
                            stage.now().list(owner, links).remove(holder);
                            if (chosen.contains(owner)) {
                                stage.now().list(owner, links).add(holder);
                            }
                        });
                    } else {
                        stage.now().list(holder, links).clear();
                        stage.now().list(holder, links).addAll(chosen);
                    }
                });
    }
}
