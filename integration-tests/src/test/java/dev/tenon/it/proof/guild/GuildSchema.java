package dev.tenon.it.proof.guild;

import static dev.tenon.it.proof.schema.Inverse.Rule.MERGE;
import static dev.tenon.it.proof.schema.Inverse.Rule.ORPHANS;
import static dev.tenon.it.proof.schema.Inverse.Rule.PERSIST;
import static dev.tenon.it.proof.schema.Inverse.Rule.REMOVE;

import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;
import java.util.Map;

/** What the classes of this package are meant to be. */
public final class GuildSchema {
    private static final Shape GUILD = Shape.generated(Guild.class, "guild")
            .value("motto", "motto", null, "Measure twice", "Cut once")
            .beside("guild_banner", "banner_of")
            .<Blazon>embedded(
                    "blazon",
                    Map.of("tincture", Blazon::tincture, "charges", Blazon::charges),
                    null,
                    new Blazon("azure", 1),
                    new Blazon("azure", 2),
                    new Blazon("gules", null));

    private static final Shape STATUTE =
            Shape.generated(Statute.class, "statute").value("fine", "fine", null, 1, 2);

    private static final Shape CRAFTER = Shape.generated(Crafter.class, "crafter")
            .value("skill", "skill", null, 1, 2)
            .unique("seat", "seat", null, 1, 2, 3)
            .beside("crafter_bench", "crafter_id")
            .versioned();

    private static final Shape CHISEL = Shape.generated(Chisel.class, "chisel")
            .value("edge", "edge", "blunt", "keen", null)
            .unique("mark", "mark", null, "moon", "sun");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Guild.class,
            List.of(CHISEL, STATUTE, CRAFTER, GUILD),
            List.of(
                    Reference.of(CRAFTER, "guild", "guild_id", GUILD).shownBy("crafters", PERSIST, MERGE),
                    Reference.of(STATUTE, "guild", "guild_id", GUILD)
                            .shownBy("statutes", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(CHISEL, "owner", "owner_id", CRAFTER)
                            .notNull()
                            .shownBy("chisels", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(CHISEL, "borrower", "borrower_id", CRAFTER),
                    Reference.of(GUILD, "rival", "rival_id", GUILD).merging()));

    private GuildSchema() {}
}
