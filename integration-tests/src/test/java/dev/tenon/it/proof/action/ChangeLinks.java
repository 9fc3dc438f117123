package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.List;

/** A many-to-many link comes or goes, from one side or from the other (BRF-12); in a list, at some place. */
public final class ChangeLinks implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Links links = Action.pick(stage.schema().all(Links.class), step.one());
        Thing owner = links == null ? null : Action.pick(stage.staying(links.owner()), step.two());
        Thing target = links == null ? null : Action.pick(stage.staying(links.target()), step.three());
        if (owner == null || target == null || owner == target) {
            return;
        }
        if (links.position() != null) {
            changeList(stage, links, owner, target, step.one());
        } else if (links.inverse() != null && step.three() % 2 == 1) {
            changeFromInverse(stage, links, owner, target);
        } else {
            change(stage, links, owner, target);
        }
    }

    static void change(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(owner);
        Object element = stage.object(target);
        String collection = owner + "." + links.slot().name();
        if (stage.now().list(owner, links).contains(target)) {
            stage.line(
                    collection + ".remove(" + target + ");",
                    () -> Collections.of(object, links.slot()).remove(element),
                    () -> stage.now().list(owner, links).remove(target));
        } else {
            stage.line(
                    collection + ".add(" + target + ");",
                    () -> Collections.of(object, links.slot()).add(element),
                    () -> stage.now().list(owner, links).add(target));
        }
    }

    private static void changeFromInverse(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(target);
        Object element = stage.object(owner);
        String collection = target + "." + links.inverse().name();
        if (stage.now().list(owner, links).contains(target)) {
            stage.line(
                    collection + ".remove(" + owner + ");",
                    () -> Collections.of(object, links.inverse()).remove(element),
                    () -> stage.now().list(owner, links).remove(target));
        } else {
            stage.line(
                    collection + ".add(" + owner + ");",
                    () -> Collections.of(object, links.inverse()).add(element),
                    () -> stage.now().list(owner, links).add(target));
        }
    }

    @SuppressWarnings("unchecked") // what keeps an order is a list
    private static void changeList(Stage stage, Links links, Thing owner, Thing target, int number) {
        Object object = stage.object(owner);
        Object element = stage.object(target);
        String collection = owner + "." + links.slot().name();
        List<Thing> now = stage.now().list(owner, links);
        int place = Math.floorMod(number, now.size() + 1);
        if (now.contains(target)) {
            stage.line(
                    collection + ".remove(" + target + ");",
                    () -> Collections.of(object, links.slot()).remove(element),
                    () -> stage.now().list(owner, links).remove(target));
        } else {
            stage.line(
                    collection + ".add(" + place + ", " + target + ");",
                    () -> ((List<Object>) Collections.of(object, links.slot())).add(place, element),
                    () -> stage.now().list(owner, links).add(place, target));
        }
    }
}
