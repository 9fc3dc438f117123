package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Member;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what a merged object changes, as the mapping allows it, and makes others let go of what that deletes. */
final class Wishing {
    private final Stage stage;
    private final Chance chance;
    private final Thing root;

    Wishing(Stage stage, Chance chance, Thing root) {
        this.stage = stage;
        this.chance = chance;
        this.root = root;
    }

    /** Something that can be, or null. */
    @Nullable
    Wish wish() {
        End end = chance.pick(End.of(stage.schema(), root.shape()).stream()
                .filter(Wishing::isOpen)
                .toList());
        if (end == null) {
            return null;
        }
        if (end.isCollection()) {
            return end.relation() instanceof Reference reference ? children(end, reference) : others(end);
        }
        return end.back() ? owner(end, (Reference) end.relation()) : target(end, (Reference) end.relation());
    }

    /** An object with another parent that identifies it would be another row's; what is not merged is left. */
    private static boolean isOpen(End end) {
        return end.isCollection()
                ? end.slot().isMerging()
                : end.relation() instanceof Reference reference && !reference.isIdentifying();
    }

    // To one

    private @Nullable Wish target(End end, Reference reference) {
        Thing before = stage.now().target(root, reference);
        Thing target = chance.oneIn(4) ? null : chance.pick(stage.now().things(reference.target()));
        if (target == before || !(target == null ? canLetGo(reference) : canPush(reference, root, target))) {
            return null;
        }
        return new Wish(root, end, target == null ? List.of() : List.of(Member.of(target)));
    }

    private boolean canLetGo(Reference reference) {
        return !reference.isRequired() && (!reference.removesOrphans() || canGo(List.of(root)));
    }

    private boolean canPush(Reference reference, Thing owner, Thing target) {
        return !reference.isUnique() || ReferBack.pushAway(stage, reference, owner, target);
    }

    private @Nullable Wish owner(End end, Reference reference) {
        Thing former = ReferBack.owner(stage, reference, root);
        Thing owner = chance.oneIn(4) ? null : chance.pick(stage.now().things(reference.owner()));
        if (owner == former || !ReferBack.pushAway(stage, reference, owner, root)) {
            return null;
        }
        return new Wish(root, end, owner == null ? List.of() : List.of(Member.of(owner)));
    }

    // To many

    private @Nullable Wish children(End end, Reference reference) {
        List<Thing> before = stage.now().members(root, reference);
        List<Thing> chosen = chosen(before, stage.now().things(reference.owner()));
        List<Thing> leaving =
                before.stream().filter(thing -> !chosen.contains(thing)).toList();
        if (!leaving.stream().allMatch(thing -> TakeFromCollection.canLeave(stage, reference, thing))
                || (reference.removesOrphans() && !canGo(leaving, with(chosen)))) {
            return null;
        }
        if (chance.oneIn(3) && CreateInCollection.isAlone(stage, reference)) {
            chosen.add(fresh(reference.owner()));
        }
        return new Wish(root, end, chosen.stream().map(Member::of).toList());
    }

    private @Nullable Wish others(End end) {
        if (end.isMap()) {
            return new Wish(root, end, entries(end));
        }
        List<Thing> before =
                stage.now().shown(root, end).stream().map(Member::thing).toList();
        List<Thing> chosen = chosen(before, free(end));
        List<Thing> leaving =
                before.stream().filter(thing -> !chosen.contains(thing)).toList();
        if (end.relation() instanceof Contribution contribution
                && contribution.orphans()
                && !canGo(leaving, with(chosen))) {
            return null;
        }
        if (chance.oneIn(3) && needsNobody(end.target())) {
            chosen.add(fresh(end.target()));
        }
        return new Wish(root, end, chosen.stream().map(Member::of).toList());
    }

    /** Those that no other owner holds where there can be only one. */
    private List<Thing> free(End end) {
        return stage.now().things(end.target()).stream()
                .filter(thing -> !(end.relation() instanceof Contribution)
                        || List.of(root).containsAll(stage.now().holding(thing, end.relation())))
                .toList();
    }

    private List<Member> entries(End end) {
        List<Member> members = new ArrayList<>();
        List<Thing> free = new ArrayList<>(free(end));
        for (String key : ContributeToMap.KEYS) {
            Thing target = chance.oneIn(2) ? chance.pick(free) : null;
            if (target != null) {
                members.add(new Member(key, target));
                if (end.relation() instanceof Contribution) {
                    free.remove(target); // it has one row, and so one key (TN662)
                }
            }
        }
        return members;
    }

    /** Some of those that are there, and some others, in some order. */
    private List<Thing> chosen(List<Thing> before, List<Thing> candidates) {
        List<Thing> chosen = new ArrayList<>();
        before.stream().filter(thing -> !chance.oneIn(3)).forEach(chosen::add);
        candidates.stream()
                .filter(thing -> !before.contains(thing) && chance.oneIn(3))
                .forEach(thing -> chosen.add(chance.below(chosen.size() + 1), thing));
        if (chosen.size() > 1 && chance.oneIn(3)) {
            chosen.add(chosen.remove(chance.below(chosen.size())));
        }
        return chosen;
    }

    private Thing fresh(Shape entity) {
        Shape shape = Create.kind(stage, entity, root.number());
        return new Thing(shape, stage.newNumber(shape));
    }

    private boolean needsNobody(Shape shape) {
        return stage.schema().of(shape, Reference.class).stream().noneMatch(Reference::isRequired);
    }

    // What goes

    private List<Thing> with(List<Thing> chosen) {
        List<Thing> staying = new ArrayList<>(chosen);
        staying.add(root);
        return staying;
    }

    private boolean canGo(List<Thing> leaving) {
        return canGo(leaving, List.of());
    }

    /** Whether these and all that goes with them can; others let go of them then. */
    private boolean canGo(List<Thing> leaving, List<Thing> staying) {
        Set<Thing> falling = new LinkedHashSet<>();
        leaving.forEach(thing -> falling.addAll(stage.now().fallingWith(thing)));
        if (staying.stream().anyMatch(falling::contains) || !Assignments.canFall(stage, falling)) {
            return false;
        }
        Assignments.letGo(stage, falling);
        return true;
    }
}
