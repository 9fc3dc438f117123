package dev.tenon.it.loading.matrix;

import dev.tenon.Ref;
import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.JoinTarget;
import dev.tenon.annotation.Limit;
import dev.tenon.annotation.Through;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The owner of a relationship of each form. */
@Entity
class Hub {
    @Id
    Long id;

    @ManyToOne
    Ref<Foundry> foundry;

    @OneToOne
    Ref<Patent> patent;

    @OneToOne(mappedBy = "hub")
    Ref<HubCap> cap;

    @OneToMany
    @JoinColumn(name = "hub_id")
    @OrderBy("id")
    List<Bolt> bolts = new ArrayList<>();

    @OneToMany(mappedBy = "hub")
    Set<Spoke> spokes = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "hub_sticker",
            joinColumns = @JoinColumn(name = "hub_id"),
            inverseJoinColumns = @JoinColumn(name = "sticker_id"))
    @OrderBy("label")
    Set<Sticker> stickers = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "hub_badge",
            joinColumns = @JoinColumn(name = "hub_id"),
            inverseJoinColumns = @JoinColumn(name = "sticker_id"))
    @MapKey(name = "label")
    Map<String, Sticker> badges = new HashMap<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.hubId = this.id and that.length > 5")
    @OrderBy("id")
    List<Spoke> longSpokes = new ArrayList<>();

    @ManyToMany
    @ViewOnly
    @Through(from = "Spoke s", on = "s.hubId = this.id", to = "that.id = s.alloyId")
    @OrderBy("id")
    List<Alloy> alloys = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinTarget("that join Alloy a on a.id = that.alloyId and a.name = 'steel'")
    @JoinOn("foreign(that.hubId) = this.id")
    @OrderBy("id")
    List<Spoke> steelSpokes = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinTarget("(select s from Spoke s where s.length < 6) that")
    @JoinOn("foreign(that.hubId) = this.id")
    @OrderBy("id")
    List<Spoke> shortSpokes = new ArrayList<>();

    @OneToMany(mappedBy = "hub")
    @ViewOnly
    @Limit(1)
    @OrderBy("length desc")
    List<Spoke> longest = new ArrayList<>();

    @ManyToOne
    @ViewOnly
    @JoinOn("foreign(that.hubId) = this.id and that.length = 9")
    Ref<Spoke> nineLong;

    @ManyToOne
    Ref<Hub> outer;

    @OneToMany(mappedBy = "outer")
    @OrderBy("id")
    List<Hub> inner = new ArrayList<>();

    @ElementCollection
    Set<String> marks = new HashSet<>();

    @Override
    public String toString() {
        return "h" + id;
    }
}
