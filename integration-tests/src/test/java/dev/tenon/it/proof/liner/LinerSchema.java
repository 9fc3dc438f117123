package dev.tenon.it.proof.liner;

import static dev.tenon.it.proof.schema.Inverse.Rule.ORPHANS;
import static dev.tenon.it.proof.schema.Inverse.Rule.PERSIST;
import static dev.tenon.it.proof.schema.Inverse.Rule.REMOVE;

import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Key;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;

/** What the classes of this package are meant to be. */
public final class LinerSchema {
    private static final Shape DECK =
            Shape.assigned(Deck.class, "deck").value("colour", "colour", null, "white", "red");

    private static final Shape BUNK = Shape.composite(
                    Bunk.class,
                    "bunk",
                    new Identity.Composite<>(
                            Bunk.class,
                            Key.of("deck_label", "nr"),
                            (bunk, number) -> bunk.id = new BunkId(null, number),
                            BunkId::new))
            .value("beds", "beds", 1, 2, null);

    private static final Shape FARE = Shape.composite(
                    Fare.class,
                    "fare",
                    new Identity.Composite<>(
                            Fare.class,
                            Key.of("series", "nr"),
                            (fare, number) -> {
                                fare.series = series(number);
                                fare.nr = number;
                            },
                            (nobody, number) -> new FareId(series(number), number)))
            .versioned();

    private static final Shape STEWARD = Shape.generated(Steward.class, "steward");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Deck.class,
            List.of(FARE, STEWARD, BUNK, DECK),
            List.of(
                    Reference.of(BUNK, "deck", "deck_label", DECK)
                            .identifyingItsOwner()
                            .shownBy("bunks", PERSIST, REMOVE, ORPHANS),
                    Reference.of(FARE, "bunk", Key.of("bunk_deck", "bunk_nr"), BUNK)
                            .shownBy("fares"),
                    Links.of(
                                    STEWARD,
                                    "bunks",
                                    "steward_bunk",
                                    Key.of("steward_id"),
                                    Key.of("bunk_deck", "bunk_nr"),
                                    BUNK)
                            .shownBy("stewards"),
                    Links.of(
                                    STEWARD,
                                    "round",
                                    "steward_round",
                                    Key.of("steward_id"),
                                    Key.of("fare_series", "fare_nr"),
                                    FARE)
                            .placed("place"),
                    Elements.of(FARE, "stamps", "fare_stamp", Key.of("fare_series", "fare_nr"), "stamp")));

    private static String series(int number) {
        return number % 2 == 0 ? "even" : "odd";
    }

    private LinerSchema() {}
}
