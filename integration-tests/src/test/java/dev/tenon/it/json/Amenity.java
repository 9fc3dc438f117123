package dev.tenon.it.json;

/** A class that can change, with what Jackson needs of one. */
public class Amenity {
    private String name = "";
    private int count;

    /** For Jackson. */
    public Amenity() {}

    Amenity(String name, int count) {
        this.name = name;
        this.count = count;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    @Override
    public String toString() {
        return count + " " + name;
    }
}
