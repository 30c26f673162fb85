/** A small application as a team could have it: what the tests slice. */
package dev.amphibian.spring.garage;
