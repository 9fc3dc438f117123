package dev.tenon.it.proof.liner;

import static dev.tenon.it.proof.schema.Inverse.Rule.MERGE;
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
    private static final Shape DECK = Shape.assigned(
                    "deck",
                    new Identity.Given<>(
                            Deck.class,
                            Key.of("code"),
                            (nobody, number) -> "d" + number,
                            (deck, code) -> deck.code = (String) code,
                            deck -> deck.code))
            .value("colour", "colour", null, "white", "red");

    private static final Shape BUNK = Shape.assigned(
                    "bunk",
                    new Identity.Given<>(
                            Bunk.class,
                            Key.of("deck_code", "nr"),
                            (deck, number) -> new BunkId((String) deck, number),
                            (bunk, id) -> bunk.id = (BunkId) id,
                            bunk -> bunk.id))
            .value("beds", "beds", 1, 2, null);

    private static final Shape FARE = Shape.assigned(
                    "fare",
                    new Identity.Given<>(
                            Fare.class,
                            Key.of("series", "nr"),
                            (nobody, number) -> new FareId(series(number), number),
                            LinerSchema::identify,
                            fare -> new FareId(fare.series, fare.nr)))
            .versioned();

    private static final Shape STEWARD = Shape.generated(Steward.class, "steward");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Deck.class,
            List.of(FARE, STEWARD, BUNK, DECK),
            List.of(
                    Reference.of(BUNK, "deck", "deck_code", DECK)
                            .identifyingItsOwner()
                            .shownBy("bunks", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(FARE, "bunk", Key.of("bunk_deck", "bunk_nr"), BUNK)
                            .shownBy("fares", MERGE),
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
                            .merging()
                            .placed("place"),
                    Elements.of(FARE, "stamps", "fare_stamp", Key.of("fare_series", "fare_nr"), "stamp")));

    private static void identify(Fare fare, Object identifier) {
        FareId id = (FareId) identifier;
        fare.series = id.series();
        fare.nr = id.nr();
    }

    private static String series(int number) {
        return number % 2 == 0 ? "even" : "odd";
    }

    private LinerSchema() {}
}
