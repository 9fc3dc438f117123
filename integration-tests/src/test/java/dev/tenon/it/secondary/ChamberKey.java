package dev.tenon.it.secondary;

record ChamberKey(String archive, String name) {}
