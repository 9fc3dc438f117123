package dev.tenon.it.proof.faults;

import static dev.tenon.query.Sql.select;
import static dev.tenon.query.Sql.update;

import dev.tenon.Session;
import dev.tenon.UniqueViolationException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Work of a program in one transaction; each kind of statement is in one of them. */
enum Scenario {
    /** Rows come, change and go, in tables of entities and of links. */
    MIXED_FLUSH {
        @Override
        void run(Session session) {
            Ledger first = session.get(Ledger.class, 1L);
            first.code = "renamed";
            first.postings.removeIf(posting -> posting.amount == 10);
            first.stamps.clear();
            first.stamps.add(session.get(Stamp.class, "blue"));
            Ledger made = new Ledger("made", new Posting(7), new Posting(8));
            made.stamps.add(session.get(Stamp.class, "red"));
            session.persist(made);
            session.get(Ledger.class, 2L).postings.get(0).amount = 99;
        }
    },
    /** One part succeeds, one fails by itself and is undone. */
    SAVEPOINTS {
        @Override
        void run(Session session) {
            Ledger first = session.get(Ledger.class, 1L);
            session.nested(() -> {
                first.postings.add(new Posting(7));
            });
            try {
                session.nested(() -> {
                    first.postings.clear();
                    session.persist(new Ledger("two"));
                });
                throw new AssertionError("a code is unique");
            } catch (UniqueViolationException expected) {
                first.postings.add(new Posting(8));
            }
        }
    },
    /** A query, its fetched collections, and what is loaded on touch. */
    READING {
        @Override
        void run(Session session) {
            List<Ledger> all = session.list(
                    select(Ledger.class).orderBy(Ledger_.id.asc()).fetch(Ledger_.postings.joined(), Ledger_.stamps));
            all.get(0).code =
                    "of " + all.get(1).postings.size() + all.get(1).stamps.size();
            session.flush();
            session.clear();
            session.list(select(Posting.class))
                    .forEach(posting ->
                            posting.amount += posting.ledger.get().stamps.size());
        }
    },
    /** Rows that are read one by one. */
    STREAMING {
        @Override
        void run(Session session) {
            int sum;
            try (Stream<Posting> postings = session.stream(select(Posting.class))) {
                sum = postings.mapToInt(posting -> posting.amount).sum();
            }
            session.persist(new Stamp("sum", sum));
            session.forEachBatch(
                    select(Posting.class).orderBy(Posting_.id.asc()), 2, batch -> batch.forEach(each -> each.amount++));
        }
    },
    /** Many rows at once. */
    INSERTING {
        @Override
        void run(Session session) {
            session.insertAll(IntStream.range(0, 130)
                    .mapToObj(number -> new Ledger("bulk " + number))
                    .toList());
            session.insertAll(IntStream.range(0, 130)
                    .mapToObj(number -> new Stamp("bulk " + number, number))
                    .toList());
        }
    },
    /** Statements past the objects. */
    STATEMENTS {
        @Override
        void run(Session session) {
            session.upsert(new Stamp("red", 5));
            session.upsert(new Stamp("new", 6));
            session.execute(update(Posting.class).set(Posting_.amount, 3));
            session.upsert(new Ledger("two"), Ledger_.code);
        }
    };

    abstract void run(Session session);
}
