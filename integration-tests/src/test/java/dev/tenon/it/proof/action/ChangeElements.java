package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.List;
import java.util.Map;

/** A collection of values gets one, or loses one. */
public final class ChangeElements implements Action {
    private static final List<String> WORDS = List.of("ash", "elm", "oak", "yew");

    @Override
    public void perform(Stage stage, Step step) {
        Elements elements = Action.pick(stage.schema().all(Elements.class), step.one());
        Thing owner = elements == null ? null : Action.pick(stage.staying(elements.owner()), step.two());
        if (owner == null) {
            return;
        }
        String word = WORDS.get(step.three() % WORDS.size());
        String other = WORDS.get(step.three() / WORDS.size() % WORDS.size());
        if (elements.isMap()) {
            changeMap(stage, elements, owner, word, other);
        } else if (elements.isOrdered()) {
            changeList(stage, elements, owner, word, step.three());
        } else {
            changeSet(stage, elements, owner, word);
        }
    }

    private static void changeSet(Stage stage, Elements elements, Thing owner, String word) {
        Object object = stage.object(owner);
        boolean goes = stage.now().values(owner, elements).contains(word);
        stage.line(
                owner + "." + elements.slot().name() + (goes ? ".remove(\"" : ".add(\"") + word + "\");",
                () -> {
                    var values = Collections.of(object, elements.slot());
                    boolean changed = goes ? values.remove(word) : values.add(word);
                    assert changed;
                },
                () -> {
                    List<String> values = stage.now().values(owner, elements);
                    boolean changed = goes ? values.remove(word) : values.add(word);
                    assert changed;
                });
    }

    @SuppressWarnings("unchecked") // of text
    private static void changeList(Stage stage, Elements elements, Thing owner, String word, int number) {
        Object object = stage.object(owner);
        int size = stage.now().values(owner, elements).size();
        int place = Math.floorMod(number, size + 1);
        boolean goes = place < size && number % 3 == 0;
        stage.line(
                owner + "." + elements.slot().name()
                        + (goes ? ".remove(" + place : ".add(" + place + ", \"" + word + "\"") + ");",
                () -> change((List<String>) elements.slot().get(object), goes, place, word),
                () -> change(stage.now().values(owner, elements), goes, place, word));
    }

    private static void change(List<String> values, boolean goes, int place, String word) {
        if (goes) {
            values.remove(place);
        } else {
            values.add(place, word);
        }
    }

    @SuppressWarnings("unchecked") // of text
    private static void changeMap(Stage stage, Elements elements, Thing owner, String key, String word) {
        Object object = stage.object(owner);
        boolean goes = word.equals(stage.now().map(owner, elements).get(key));
        stage.line(
                owner + "." + elements.slot().name() + (goes ? ".remove(\"" + key : ".put(\"" + key + "\", \"" + word)
                        + "\");",
                () -> change((Map<String, String>) elements.slot().get(object), goes, key, word),
                () -> change(stage.now().map(owner, elements), goes, key, word));
    }

    private static void change(Map<String, String> map, boolean goes, String key, String word) {
        if (goes) {
            map.remove(key);
        } else {
            map.put(key, word);
        }
    }
}
