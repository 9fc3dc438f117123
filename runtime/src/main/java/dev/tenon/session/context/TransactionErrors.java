package dev.tenon.session.context;

import dev.tenon.SessionException;

/** What is said about transactions that cannot be what they are asked for. */
public final class TransactionErrors {
    private TransactionErrors() {}

    /** The session was opened only to read. */
    public static SessionException readOnlySession(String attempt) {
        return readOnly(
                attempt,
                "this session only reads",
                "write in a session of its own: tenon.useTransaction(session -> …)");
    }

    /** The transaction was begun only to read, in a session that may write. */
    public static SessionException readOnlyTransaction(String attempt) {
        return readOnly(attempt, "this transaction only reads", "commit() it, and write in the next one");
    }

    private static SessionException readOnly(String attempt, String problem, String help) {
        return new SessionException(
                "TN668",
                attempt + ": " + problem + "\nfound:  it was begun with TransactionOptions.readOnly()\nhelp:   "
                        + help);
    }

    /** Options ask for further attempts where nobody has the work that could be done again. */
    public static SessionException cannotRepeat(String attempt) {
        return new SessionException(
                "TN670",
                attempt + ": retry(…) needs work that can be done again\n"
                        + "help:   give the work to tenon.inTransaction(options, work) or useTransaction(options, work)");
    }

    /** The session joins a transaction that somebody else began. */
    static SessionException joined(String what, String help) {
        return new SessionException(
                "TN670",
                "begin: the session joins a transaction that somebody else began, which cannot have " + what
                        + "\nhelp:   " + help);
    }
}
