package dev.tenon.it.values;

import java.io.Serializable;

/** Has no column type; is kept by serialisation. */
final class Shape implements Serializable {
    private static final long serialVersionUID = 1L;

    int corners;

    Shape(int corners) {
        this.corners = corners;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && corners == that.corners;
    }

    @Override
    public int hashCode() {
        return corners;
    }
}
