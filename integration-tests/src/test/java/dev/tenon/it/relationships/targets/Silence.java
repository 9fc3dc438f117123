package dev.tenon.it.relationships.targets;

/** Can be played, but is no entity. */
final class Silence implements Playable {
    @Override
    public String title() {
        return "4'33\"";
    }
}
