package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection of values gets one, loses one, or is exchanged. */
public final class ChangeElements implements Action {
    private static final List<String> KEYS = List.of("de", "fr", "la");

    @Override
    public void perform(Stage stage, Step step) {
        Elements elements = Action.pick(stage.schema().all(Elements.class), step.one());
        Thing owner = elements == null ? null : Action.pick(stage.staying(elements.owner()), step.two());
        if (owner == null) {
            return;
        }
        stage.settleUnknown(owner);
        Object value = elements.value().choice(step.three());
        boolean exchange = step.one() / 8 % 4 == 3;
        if (elements.isMap()) {
            changeMap(stage, elements, owner, KEYS.get(step.one() % KEYS.size()), value, exchange);
        } else if (exchange) {
            exchange(stage, elements, owner, step.three());
        } else if (elements.isOrdered()) {
            changeList(stage, elements, owner, value, step.three());
        } else {
            changeBag(stage, elements, owner, value);
        }
    }

    private static String name(Thing owner, Elements elements) {
        return owner + "." + elements.slot().name();
    }

    private static String text(Object value) {
        return value instanceof String ? "\"" + value + "\"" : "new " + value;
    }

    private static void changeBag(Stage stage, Elements elements, Thing owner, Object value) {
        Object object = stage.object(owner);
        boolean goes = stage.now().values(owner, elements).contains(value);
        stage.line(
                name(owner, elements) + (goes ? ".remove(" : ".add(") + text(value) + ");",
                () -> change(Contents.of(object, elements.slot()).collection(), goes, value),
                () -> change(stage.now().values(owner, elements), goes, value));
    }

    private static void change(java.util.Collection<Object> values, boolean goes, Object value) {
        boolean changed = goes ? values.remove(value) : values.add(value);
        if (!changed) {
            throw new AssertionError(value + " in " + values);
        }
    }

    private static void changeList(Stage stage, Elements elements, Thing owner, Object value, int number) {
        Object object = stage.object(owner);
        int size = stage.now().values(owner, elements).size();
        int place = Math.floorMod(number, size + 1);
        boolean goes = place < size && number % 3 == 0;
        stage.line(
                name(owner, elements) + (goes ? ".remove(" + place : ".add(" + place + ", " + text(value)) + ");",
                () -> change(Contents.of(object, elements.slot()).list(), goes, place, value),
                () -> change(stage.now().values(owner, elements), goes, place, value));
    }

    private static void change(List<Object> values, boolean goes, int place, Object value) {
        if (goes) {
            values.remove(place);
        } else {
            values.add(place, value);
        }
    }

    private static void exchange(Stage stage, Elements elements, Thing owner, int bits) {
        Object object = stage.object(owner);
        List<Object> values = new ArrayList<>();
        for (int at = 0; at < elements.value().choices().size(); at++) {
            if ((bits >> at & 1) == 1) {
                values.add(elements.value().choice(at));
            }
        }
        boolean set = Set.class.isAssignableFrom(elements.slot().type());
        stage.line(
                name(owner, elements) + " = " + values + ";",
                () -> elements.slot().set(object, set ? new LinkedHashSet<>(values) : new ArrayList<>(values)),
                () -> {
                    stage.now().values(owner, elements).clear();
                    stage.now().values(owner, elements).addAll(values);
                });
    }

    private static void changeMap(
            Stage stage, Elements elements, Thing owner, String key, Object value, boolean exchange) {
        Object object = stage.object(owner);
        if (exchange) {
            stage.line(
                    name(owner, elements) + " = new LinkedHashMap<>(Map.of(\"" + key + "\", " + text(value) + "));",
                    () -> elements.slot().set(object, new LinkedHashMap<>(Map.of(key, value))),
                    () -> {
                        stage.now().map(owner, elements).clear();
                        stage.now().map(owner, elements).put(key, value);
                    });
            return;
        }
        boolean goes = value.equals(stage.now().map(owner, elements).get(key));
        stage.line(
                name(owner, elements) + (goes ? ".remove(\"" + key + "\"" : ".put(\"" + key + "\", " + text(value))
                        + ");",
                () -> change(Contents.of(object, elements.slot()).map(), goes, key, value),
                () -> change(stage.now().map(owner, elements), goes, key, value));
    }

    private static void change(Map<String, Object> map, boolean goes, String key, Object value) {
        if (goes) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
