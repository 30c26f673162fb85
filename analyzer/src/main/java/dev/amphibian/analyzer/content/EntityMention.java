package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;

/** An entity that a method reads or writes. */
record EntityMention(TypeInfo entity, String via, String because, Place place) {}
