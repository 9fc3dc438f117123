package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Member;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an object that is merged holds in one of its relationships, other than what its row has. */
record Wish(Thing root, End end, List<Member> members) {

    /** The new ones, which no world knows yet. */
    List<Thing> fresh(World now) {
        return things().stream().filter(thing -> !now.has(thing)).toList();
    }

    /** Whether somebody is shown by the row, and not by what is merged. */
    boolean leaves(World now, Thing thing) {
        return !things().contains(thing) && now.shown(root, end).stream().anyMatch(member -> member.thing() == thing);
    }

    List<Thing> things() {
        return members.stream().map(Member::thing).toList();
    }

    /** What the model makes of it. */
    void fulfil(World now) {
        if (end.relation() instanceof Reference reference && end.back()) {
            bringAll(now, reference);
        } else if (end.relation() instanceof Reference reference) {
            now.refer(root, reference, members.isEmpty() ? null : things().get(0));
        } else if (end.back()) {
            linkBack(now, (Links) end.relation());
        } else if (end.isMap()) {
            Map<String, Thing> entries = now.entries(root, end.relation());
            entries.clear();
            members.forEach(member -> entries.put(member.key(), member.thing()));
        } else {
            List<Thing> list = now.list(root, end.relation());
            list.clear();
            list.addAll(things());
        }
    }

    private void bringAll(World now, Reference reference) {
        now.referring(root, reference).stream()
                .filter(former -> !things().contains(former))
                .forEach(former -> now.refer(former, reference, null));
        things().forEach(thing -> now.refer(thing, reference, root));
        if (reference.isOrdered()) {
            List<Thing> places = now.places(root, reference);
            places.clear();
            places.addAll(things());
        }
    }

    private void linkBack(World now, Links links) {
        for (Thing owner : now.things(links.owner())) {
            now.list(owner, links).remove(root);
            if (things().contains(owner)) {
                now.list(owner, links).add(root);
            }
        }
    }

    /** How the relationship is changed, for those who change it after this. */
    Way way() {
        if (end.isCollection()) {
            return Way.REPLACEMENT;
        }
        return end.back() ? Way.COLLECTION : Way.REFERENCE;
    }

    /** Who shows the change, as long as the model does not know of it. */
    Thing[] involved(World now) {
        Set<Thing> all = new LinkedHashSet<>(things());
        all.add(root);
        now.shown(root, end).forEach(member -> all.add(member.thing()));
        if (end.relation() instanceof Reference reference && end.back()) {
            things().stream()
                    .filter(now::has)
                    .map(thing -> now.target(thing, reference))
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        }
        return all.toArray(new Thing[0]);
    }
}
