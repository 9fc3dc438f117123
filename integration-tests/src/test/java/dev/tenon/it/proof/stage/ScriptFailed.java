package dev.tenon.it.proof.stage;

import java.util.List;

/** A script went wrong; the message has its lines, as they could stand in a test. */
public final class ScriptFailed extends AssertionError {
    private static final long serialVersionUID = 1;

    ScriptFailed(List<String> lines, Throwable cause) {
        super("after these lines:\n    " + String.join("\n    ", lines) + "\n" + cause, cause);
    }
}
