package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;
import java.util.Map;

/** A many-to-many link comes or goes, from one side or from the other (BRF-12); in a list at some place, in a map under a key. */
public final class ChangeLinks implements Action {
    private static final List<String> KEYS = List.of("first", "second", "third");

    @Override
    public void perform(Stage stage, Step step) {
        Links links = Action.pick(stage.schema().all(Links.class), step.one());
        Thing owner = links == null ? null : Action.pick(stage.staying(links.owner()), step.two());
        Thing target = links == null ? null : Action.pick(stage.staying(links.target()), step.three());
        if (owner == null || target == null) {
            return;
        }
        stage.settleOtherWays(Way.COLLECTION, links, owner, target);
        if (stage.now().held(owner, links).contains(target)) {
            stage.settleUnknown(owner); // nobody hears what leaves a plain collection, while the other side holds it
            stage.settleUnknown(target);
        }
        if (!stage.now().has(owner) || !stage.now().has(target)) {
            return;
        }
        if (links.isMap()) {
            changeMap(stage, links, owner, target, KEYS.get(step.one() % KEYS.size()));
        } else if (stage.now().list(owner, links).contains(target) && !isOnceMore(links, step)) {
            if (isFromInverse(links, step)) {
                removeFromInverse(stage, links, owner, target);
            } else {
                remove(stage, links, owner, target);
            }
        } else if (links.isOrdered()) {
            insert(stage, links, owner, target, step.one());
        } else if (isFromInverse(links, step)) {
            addFromInverse(stage, links, owner, target);
        } else {
            add(stage, links, owner, target);
        }
        stage.touch(Way.COLLECTION, links, owner, target);
    }

    /** A list whose links have places may hold an object twice. */
    private static boolean isOnceMore(Links links, Step step) {
        return links.isOrdered() && step.one() / 8 % 3 == 2;
    }

    private static boolean isFromInverse(Links links, Step step) {
        return links.inverse() != null && step.one() / 4 % 2 == 1;
    }

    private static void add(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(owner);
        Object element = stage.object(target);
        stage.line(
                owner + "." + links.slot().name() + ".add(" + target + ");",
                () -> Contents.of(object, links.slot()).collection().add(element),
                () -> stage.now().list(owner, links).add(target));
    }

    static void remove(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(owner);
        Object element = stage.object(target);
        stage.line(
                owner + "." + links.slot().name() + ".remove(" + target + ");",
                () -> Contents.of(object, links.slot()).collection().remove(element),
                () -> stage.now().list(owner, links).remove(target));
    }

    private static void addFromInverse(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(target);
        Object element = stage.object(owner);
        Slot inverse = links.inverse();
        stage.line(
                target + "." + inverse.name() + ".add(" + owner + ");",
                () -> Contents.of(object, inverse).collection().add(element),
                () -> stage.now().list(owner, links).add(target));
    }

    private static void removeFromInverse(Stage stage, Links links, Thing owner, Thing target) {
        Object object = stage.object(target);
        Object element = stage.object(owner);
        Slot inverse = links.inverse();
        stage.line(
                target + "." + inverse.name() + ".remove(" + owner + ");",
                () -> Contents.of(object, inverse).collection().remove(element),
                () -> stage.now().list(owner, links).remove(target));
    }

    private static void insert(Stage stage, Links links, Thing owner, Thing target, int number) {
        Arrange.settleGone(stage, links, owner);
        Object object = stage.object(owner);
        Object element = stage.object(target);
        int place = Math.floorMod(number, stage.now().list(owner, links).size() + 1);
        stage.line(
                owner + "." + links.slot().name() + ".add(" + place + ", " + target + ");",
                () -> Contents.of(object, links.slot()).list().add(place, element),
                () -> stage.now().list(owner, links).add(place, target));
    }

    /** The target may be under several keys. */
    private static void changeMap(Stage stage, Links links, Thing owner, Thing target, String key) {
        Object object = stage.object(owner);
        Object element = stage.object(target);
        Map<String, Thing> entries = stage.now().entries(owner, links);
        String map = owner + "." + links.slot().name();
        if (entries.get(key) == target) {
            stage.line(
                    map + ".remove(\"" + key + "\");",
                    () -> Contents.of(object, links.slot()).map().remove(key),
                    () -> stage.now().entries(owner, links).remove(key));
        } else {
            stage.line(
                    map + ".put(\"" + key + "\", " + target + ");",
                    () -> Contents.of(object, links.slot()).map().put(key, element),
                    () -> stage.now().entries(owner, links).put(key, target));
        }
    }
}
