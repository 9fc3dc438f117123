package dev.tenon.it.relationships.conditions;

import dev.tenon.annotation.JoinOn;
import dev.tenon.annotation.ViewOnly;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Asks for its flares in every way that the language has, but for time ({@link Calendar}). */
@Entity
class Buoy {
    @Id
    Long id;

    String prefix;
    int threshold;

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.strength = 25 and that.price = 2.50 and that.strength > -1.5e1")
    List<Flare> byNumbers = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.note = 'it''s \"red\" -- 100%'")
    List<Flare> byText = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.lit = true and not (that.strength = 10)")
    @OrderBy("id")
    List<Flare> byTruth = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.lit and that.note is null")
    List<Flare> byNull = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and (that.note is distinct from 'dim') and that.note is not null")
    List<Flare> byDistinction = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and case when that.strength < this.threshold then 'weak'"
            + " when that.strength < 40 then 'fair' else 'strong' end = 'fair'")
    @OrderBy("id")
    List<Flare> byCase = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and case that.code when 'A_1' then 1 when 'B%2' then 2 else 0 end > 0")
    @OrderBy("id")
    List<Flare> bySimpleCase = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.strength in (10, 30) and that.code not in ('D', 'E')")
    @OrderBy("id")
    List<Flare> byList = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.strength between this.threshold and 30"
            + " and that.strength not between 26 and 50")
    @OrderBy("id")
    List<Flare> byRange = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.code like 'A!_%' escape '!'")
    List<Flare> byEscapedPattern = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.code like '_\\%_'")
    List<Flare> byPattern = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.code ilike this.prefix || '%' and that.code not like 'A%'")
    List<Flare> byPatternInAnyCase = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and exists (select 1 from Flare other where other.buoyId = that.buoyId"
            + " and other.id <> that.id and other.strength = that.strength)")
    @OrderBy("id")
    List<Flare> byExistence = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id"
            + " and that.strength = (select max(other.strength) from Flare other where other.buoyId = this.id)")
    List<Flare> byScalarSubquery = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and that.id in (select min(other.id) from Flare other"
            + " where other.buoyId = this.id group by other.strength having count(*) > 1)")
    List<Flare> byGroups = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and upper(coalesce(that.note, 'none')) = 'DIM'"
            + " and char_length(that.code) = 3 and greatest(that.strength, this.threshold) = 25")
    List<Flare> byFunctions = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and cast(that.strength as varchar(10)) || '.' = '10.'"
            + " and cast(that.price * 10 as integer) = 10")
    List<Flare> byCasts = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @JoinOn("that.buoyId = this.id and (that.strength + 5) * 2 - this.threshold / 2 % 3 = 69")
    List<Flare> byArithmetic = new ArrayList<>();

    Buoy() {}

    Buoy(long id) {
        this.id = id;
        prefix = "a";
        threshold = 20;
    }
}
