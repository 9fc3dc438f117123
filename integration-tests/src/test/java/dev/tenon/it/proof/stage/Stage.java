package dev.tenon.it.proof.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.TransactionOptions;
import dev.tenon.it.proof.check.Graph;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Touched.Way;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session and the model of it, side by side: each line is done by the session and by the model, and the model follows
 * where the session flushes by itself.
 */
public final class Stage implements AutoCloseable {
    private final Site site;
    private final Map<Thing, Object> objects = new HashMap<>();
    private final Map<Shape, Integer> counts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Touched touched = new Touched();
    private Session session;
    private World now;
    private World written;
    private World committed;
    private int depth;

    /** Whether objects were let go of that a rollback would have set back. */
    private boolean forgetful;

    Stage(Site site) {
        this.site = site;
        this.session = site.tenon().openSession();
        this.now = new World(site.schema());
        this.written = now.copy();
        this.committed = now.copy();
    }

    /** The domain. */
    public Schema schema() {
        return site.schema();
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /** The model, as it is in memory. */
    public World now() {
        return now;
    }

    /** The model, as the transaction has written it. */
    public World written() {
        return written;
    }

    /** The lines so far. */
    List<String> lines() {
        return lines;
    }

    // Doing things

    /** One line: what the session does, and what that means. */
    public void line(String text, Runnable real, Runnable model) {
        lines.add(text);
        real.run();
        follow();
        model.run();
    }

    /** One line that reads without writing first what is pending. */
    public void lineWithoutFlush(String text, Runnable real, Runnable model) {
        lines.add(text);
        real.run();
        site.takeSent();
        model.run();
    }

    /** Whatever loads writes first what is pending (TXN-1). */
    private void follow() {
        if (site.takeSent().stream().anyMatch(sql -> sql.startsWith("select"))) {
            settle();
        }
    }

    private void settle() {
        List<Thing> circular = now.circular(written);
        now.settle(written);
        circular.stream().filter(now::has).filter(this::isWrittenTwice).forEach(now::countOnce);
        written = now.copy();
        touched.clear();
    }

    /** Which one of a cycle of new rows gets its reference later, is nothing that a program could rely on. */
    private boolean isWrittenTwice(Thing thing) {
        Object version = new Slot(thing.shape().type(), "version").get(objects.get(thing));
        return version.equals(now.version(thing) + 1);
    }

    /** Writes what is pending. */
    public void flush() {
        line("session.flush();", session::flush, this::settle);
    }

    /** A flush that the session refuses before it writes anything. */
    public void refuseFlush(String code) {
        lines.add("assertThatThrownBy(session::flush).hasMessageContaining(\"" + code + "\");");
        assertThatThrownBy(session::flush).isInstanceOf(FlushException.class).hasMessageContaining(code);
        site.takeSent();
    }

    /** Flushes if a link was changed in another way before. */
    public void settleOtherWays(Way way, Relation relation, @Nullable Thing... ends) {
        for (Thing end : ends) {
            if (end != null && touched.isTouchedOtherwise(end, relation, way)) {
                flush();
                return;
            }
        }
    }

    /** Flushes if a link was changed in this way before. */
    public void settleWay(Way way, Relation relation, Thing end) {
        if (touched.isTouched(end, relation, way)) {
            flush();
        }
    }

    /** Flushes if a link of one of these was changed in any way before. */
    public void settleTouched(Relation relation, @Nullable Thing... ends) {
        for (Thing end : ends) {
            if (end != null && touched.isTouched(end, relation)) {
                flush();
                return;
            }
        }
    }

    /** Flushes if the session does not know an object yet, so that its collections are plain ones. */
    public void settleUnknown(Thing thing) {
        if (!written.has(thing) && !session.contains(object(thing))) {
            flush();
        }
    }

    /** Notes how a link was changed. */
    public void touch(Way way, Relation relation, @Nullable Thing... ends) {
        for (Thing end : ends) {
            if (end != null) {
                touched.touch(end, relation, way);
            }
        }
    }

    // Objects

    /** A number for a new object, which no other one of its hierarchy has. */
    public int newNumber(Shape shape) {
        return counts.merge(shape.root(), 1, Integer::sum);
    }

    /** The object of a new thing. */
    public void bind(Thing thing, Object object) {
        objects.put(thing, object);
    }

    /** The object of a thing, read again if it left the session. */
    public Object object(Thing thing) {
        Object known = Objects.requireNonNull(objects.get(thing), thing::label);
        if (!written.has(thing) || session.contains(known)) {
            return known;
        }
        flush(); // what is expired is read without one, and a new identifier is that of the row then
        get(thing);
        return Objects.requireNonNull(objects.get(thing));
    }

    private void get(Thing thing) {
        Object id = identifier(thing);
        List<Shape> classes = thing.shape().chain();
        Shape asked = classes.get(lines.size() % classes.size());
        line(
                thing + " = session.get(" + asked + ".class, " + literal(id) + ");",
                () -> objects.put(thing, session.get(asked.type(), id)),
                () -> {});
    }

    /** The object of a thing that the session has, if it does. */
    public @Nullable Object managed(Thing thing) {
        Object known = objects.get(thing);
        return known != null && session.contains(known) ? known : null;
    }

    /** The identifiers of all things. */
    Map<Thing, Object> identifiers() {
        Map<Thing, Object> identifiers = new LinkedHashMap<>();
        now.things().forEach(thing -> identifiers.put(thing, identifier(thing)));
        return identifiers;
    }

    /** What tells a row from others. */
    public Object identifier(Thing thing) {
        Object given = written.identifier(thing);
        return given != null
                ? given
                : Objects.requireNonNull(
                        ((Identity.Generated) thing.shape().identity()).slot().get(objects.get(thing)));
    }

    /** How an identifier is written. */
    public static String literal(Object id) {
        return id instanceof Long ? id + "L" : id instanceof String ? "\"" + id + "\"" : "new " + id;
    }

    /** What the next flush will delete, because nobody holds it any more. */
    public Set<Thing> doomed() {
        World later = now.copy();
        later.settle(written);
        Set<Thing> gone = new LinkedHashSet<>(now.things());
        gone.removeAll(later.things());
        return gone;
    }

    /** The things of an entity that stay. */
    public List<Thing> staying(Shape shape) {
        Set<Thing> doomed = doomed();
        return now.things(shape).stream()
                .filter(thing -> !doomed.contains(thing))
                .toList();
    }

    /** All things that stay. */
    public List<Thing> staying() {
        Set<Thing> doomed = doomed();
        return now.things().stream().filter(thing -> !doomed.contains(thing)).toList();
    }

    // Transactions

    /** Whether a savepoint is open. */
    public boolean isNested() {
        return depth > 0;
    }

    /** Work behind a savepoint; whether it fails is decided by the work. */
    void nested(Runnable work) {
        line("session.nested(() -> {", () -> {}, () -> {});
        try {
            session.nested(() -> {
                follow();
                settle();
                World before = written.copy();
                depth++;
                try {
                    work.run();
                } catch (Undone undone) {
                    now = before.copy();
                    written = before.copy();
                    touched.clear();
                    throw undone;
                } finally {
                    depth--;
                }
            });
            settle();
            line("});", () -> {}, () -> {});
        } catch (Undone undone) {
            line("}); // which failed", () -> {}, () -> {});
            getAgain();
            mustShowAll();
        }
    }

    /** Commits; then the tables hold what the model does, and so do the objects. */
    public void commit() throws SQLException {
        line("session.commit();", session::commit, this::settle);
        committed = written.copy();
        forgetful = false;
        site.tables().mustHold(committed);
        mustShowAll();
        site.takeSent();
        line("session.flush();", session::flush, () -> assertThat(site.takeSent())
                .as("statements of a flush when nothing has changed")
                .isEmpty());
    }

    /** Rolls back; then objects hold what was committed last (TXN-3). */
    public void rollback() throws SQLException {
        line("session.rollback();", session::rollback, () -> {
            now = committed.copy();
            written = committed.copy();
            touched.clear();
        });
        site.tables().mustHold(committed);
        getAgain();
        forgetful = false;
        mustShowAll();
    }

    /** What was read again after it was let go of is read once more when the session hands it out (TXN-3). */
    private void getAgain() {
        if (forgetful) {
            if (schema().hasHierarchy()) {
                clear(); // the row of what has no row any more may be of another class (TN682)
            } else {
                now.things().forEach(this::get);
            }
        }
    }

    /** What is read from here on may be taken back with the transaction, and a plain attribute cannot notice that. */
    public void forgets() {
        forgetful = true;
    }

    /** Lets go of all objects, and of what was not written. */
    public void clear() {
        line("session.clear();", session::clear, () -> {
            now = written.copy();
            touched.clear();
            forgets();
        });
    }

    /** Work in another session, while this one does not use the only connection. */
    public void elsewhere(TransactionOptions options, Consumer<Session> work) throws SQLException {
        commit();
        line("session.commit();", session::commit, () -> {});
        line("try (Session other = tenon.openSession(" + options + ")) {", () -> {}, () -> {});
        try (Session other = site.tenon().openSession(options)) {
            work.accept(other);
            other.rollback();
        }
        line("}", () -> {}, () -> {});
    }

    /** Goes on in another session. */
    public void reopen() throws SQLException {
        commit();
        line(
                "session = tenon.openSession();",
                () -> {
                    session.close();
                    session = site.tenon().openSession();
                },
                () -> {});
    }

    /** Fails unless all objects show what the model does. */
    public void mustShowAll() {
        Graph graph = new Graph(schema(), now, session::contains);
        for (Thing thing : now.things()) {
            graph.mustShow(thing, object(thing));
        }
        site.takeSent();
    }

    /** Thrown by the work behind a savepoint that is to fail. */
    public static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() {
        line(
                "session.close();",
                () -> {
                    session.rollback();
                    session.close();
                },
                () -> {});
    }
}
