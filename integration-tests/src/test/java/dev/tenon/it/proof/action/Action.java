package dev.tenon.it.proof.action;

import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be done on a stage; where the stage has nothing to do it with, nothing is done. */
@FunctionalInterface
public interface Action {

    /** Nothing. */
    Action NOTHING = (stage, step) -> {};

    /** Does it. */
    void perform(Stage stage, Step step) throws SQLException;

    /** One of several, by number; null if there are none. */
    static <T> @Nullable T pick(List<T> candidates, int number) {
        return candidates.isEmpty() ? null : candidates.get(Math.floorMod(number, candidates.size()));
    }
}
