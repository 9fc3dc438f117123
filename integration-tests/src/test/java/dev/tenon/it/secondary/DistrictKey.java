package dev.tenon.it.secondary;

record DistrictKey(String land, int number) {}
