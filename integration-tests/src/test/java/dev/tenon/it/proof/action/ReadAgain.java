package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;

/** What was loaded is forgotten, or read at once; nothing is pending then, so nothing is lost. */
public final class ReadAgain implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        stage.flush();
        Thing thing = Action.pick(stage.now().things(), step.one());
        if (thing == null) {
            return;
        }
        Object object = stage.object(thing);
        stage.forgets();
        switch (Math.floorMod(step.two(), 3)) {
            case 0 ->
                stage.line(
                        "session.expire(" + thing + ");", () -> stage.session().expire(object), () -> {});
            case 1 ->
                stage.line(
                        "session.refresh(" + thing + ");", () -> stage.session().refresh(object), () -> {});
            default -> stage.line("session.expireAll();", () -> stage.session().expireAll(), () -> {});
        }
    }
}
