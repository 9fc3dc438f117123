package dev.tenon.it.embedded;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

/** Reached by its properties: fields have other names, and one setter is private. */
@Entity
@Access(AccessType.PROPERTY)
class Dial {
    private long theId;
    private String theName;
    private boolean theFlag;
    private Boolean theOther;
    private String theURL;

    @Id
    public long getId() {
        return theId;
    }

    public void setId(long id) {
        this.theId = id;
    }

    @Column(name = "label", length = 30)
    public String getName() {
        return theName;
    }

    private void setName(String name) {
        this.theName = name.strip();
    }

    public boolean isOn() {
        return theFlag;
    }

    public void setOn(boolean on) {
        this.theFlag = on;
    }

    public Boolean getSilent() {
        return theOther;
    }

    public void setSilent(Boolean silent) {
        this.theOther = silent;
    }

    public String getURL() {
        return theURL;
    }

    public void setURL(String url) {
        this.theURL = url;
    }

    @Transient
    public String getDescription() {
        return theName + (theFlag ? " on" : " off");
    }

    void call(String name) {
        setName(name);
    }
}
