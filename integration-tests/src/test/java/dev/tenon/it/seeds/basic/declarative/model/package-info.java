/** Classes that know nothing of persistence. */
package dev.tenon.it.seeds.basic.declarative.model;
