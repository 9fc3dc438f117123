package dev.tenon.it.proof.stage;

import dev.tenon.it.proof.action.Action;
import dev.tenon.it.proof.action.AddToCollection;
import dev.tenon.it.proof.action.Arrange;
import dev.tenon.it.proof.action.ChangeElements;
import dev.tenon.it.proof.action.ChangeKey;
import dev.tenon.it.proof.action.ChangeLinks;
import dev.tenon.it.proof.action.Contribute;
import dev.tenon.it.proof.action.ContributeToMap;
import dev.tenon.it.proof.action.Create;
import dev.tenon.it.proof.action.CreateInCollection;
import dev.tenon.it.proof.action.Merge;
import dev.tenon.it.proof.action.Query;
import dev.tenon.it.proof.action.ReadAgain;
import dev.tenon.it.proof.action.Refer;
import dev.tenon.it.proof.action.ReferBack;
import dev.tenon.it.proof.action.Remove;
import dev.tenon.it.proof.action.ReplaceCollection;
import dev.tenon.it.proof.action.ReplaceLinks;
import dev.tenon.it.proof.action.SetValue;
import dev.tenon.it.proof.action.Succeed;
import dev.tenon.it.proof.action.TakeFromCollection;

/** What a step does; a failing script is reduced to those that stand first. */
public enum Verb {
    NOTHING(1, Action.NOTHING),
    CREATE(8, new Create()),
    SET(6, new SetValue()),
    REFER(6, new Refer()),
    CREATE_IN(5, new CreateInCollection()),
    ADD(6, new AddToCollection()),
    TAKE(5, new TakeFromCollection()),
    REPLACE(3, new ReplaceCollection()),
    REFER_BACK(3, new ReferBack()),
    LINK(6, new ChangeLinks()),
    REPLACE_LINKS(3, new ReplaceLinks()),
    CONTRIBUTE(6, new Contribute()),
    PUT(4, new ContributeToMap()),
    ARRANGE(3, new Arrange()),
    VALUES(6, new ChangeElements()),
    MERGE(5, new Merge()),
    CHANGE_KEY(4, new ChangeKey()),
    REMOVE(4, new Remove()),
    SUCCEED(3, new Succeed()),
    FLUSH(4, (stage, step) -> stage.flush()),
    COMMIT(3, (stage, step) -> {
        if (!stage.isNested()) {
            stage.commit();
        }
    }),
    ROLLBACK(2, (stage, step) -> {
        if (!stage.isNested()) {
            stage.rollback();
        }
    }),
    CLEAR(1, (stage, step) -> stage.clear()),
    REOPEN(1, (stage, step) -> {
        if (!stage.isNested()) {
            stage.reopen();
        }
    }),
    READ_AGAIN(2, new ReadAgain()),
    QUERY(2, new Query()),
    NEST(2, Action.NOTHING),
    END(2, Action.NOTHING),
    UNDO(2, (stage, step) -> {
        if (stage.isNested()) {
            throw new Stage.Undone();
        }
    });

    private final int weight;
    private final Action action;

    Verb(int weight, Action action) {
        this.weight = weight;
        this.action = action;
    }

    /** How often it is chosen. */
    public int weight() {
        return weight;
    }

    /** What it does. */
    Action action() {
        return action;
    }
}
