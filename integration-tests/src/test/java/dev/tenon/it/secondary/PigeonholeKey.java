package dev.tenon.it.secondary;

record PigeonholeKey(String archive, int number) {}
